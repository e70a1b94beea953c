// Studies of the tiny economy in a scratch folder, resolved and run. No context outlives a call: one of
// few threads would hold back a later one of many.
#pragma once
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "language/language.hpp"
#include "resolve/read_scenario.hpp"
#include "resolve/study.hpp"
#include "results/read.hpp"
#include "study/run.hpp"
#include "support/scratch.hpp"
#include "support/tiny_economy.hpp"

namespace tierwave::testing {

class Bench {
 public:
  Bench() {
    write_tiny_economy(scratch);
    scratch.write("closures.csv", tiny::closures);
    scratch.write("employment.csv", tiny::employment);
  }

  // The tiny scenario followed by more text.
  scenario::Scenario scenario(const std::string& more = "", const scenario::Overrides& overrides = {}) const {
    return resolve::read_scenario(scratch.write("scenario.toml", tiny::scenario + more), overrides);
  }
  resolve::Study study(const std::string& more = "", const scenario::Overrides& overrides = {}) const {
    const Context context(2);
    return resolve::resolve(scenario(more, overrides), context);
  }
  // Runs a study at some number of threads and returns the path of its file.
  std::filesystem::path run(const resolve::Study& study, const std::string& file, int threads = 2) const {
    const Context own(threads);
    study::RunOptions options;
    options.output = scratch.folder() / file;
    summary = study::run(study, options, own);
    return scratch.folder() / file;
  }

  Scratch scratch;
  mutable observe::RunSummary summary;  // of the last run
};

// Text of a scenario: a shock of labour supply with more keys, and the tables that closures come from.
inline std::string shock(const std::string& keys) {
  return "[[shock]]\nlabel = \"a\"\nkind = \"labour_supply\"\n" + keys;
}
inline const std::string closure_tables = "[closures]\ntable = \"closures.csv\"\ncountries = \"employment.csv\"\n";
// Closures that do not wear off, without voluntary distancing, with the strengths of the tests.
inline const std::string plain_closures =
    "recommended = 0.23\nrequired_for_some = 0.43\nwear = false\nvoluntary = false\n";

// What a scenario of more text is answered: its mistakes, or "accepted".
inline std::string refusal(const Bench& bench, const std::string& more, const scenario::Overrides& overrides = {}) {
  try {
    bench.study(more, overrides);
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

// Text of a scenario: a shock of capital with more keys, which stand from line 11 on.
inline std::string quake(const std::string& keys) {
  return "[[shock]]\nlabel = \"quake\"\nkind = \"capital\"\n" + keys;
}

// Shocks that make goods short, rationing bite and stocks run down.
inline const std::string hard_shocks =
    closure_tables + plain_closures +
    "[overlap]\nlabour_supply = \"product\"\n"
    "[[shock]]\nlabel = \"closed\"\nkind = \"closure\"\n"
    "[[shock]]\nlabel = \"ill\"\nkind = \"labour_supply\"\ncountries = [\"BBB\"]\nsectors = [\"food\"]\nreduction = "
    "0.7\n"
    "start = 2020-01-03\n"
    "[[shock]]\nlabel = \"thrift\"\nkind = \"final_demand\"\nreduction = 0.2\nfinal_uses = [\"households\"]\n";

}  // namespace tierwave::testing
