// The warnings of a run stand in its file, one a line: also in that of an interrupted run, and the same after a
// resumption.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// Warns of the capital before the first day, and of a collapse some days later.
const std::string two_warnings =
    "[production]\nrule = \"leontief\"\n[stocks]\nrule = \"uniform\"\ndays = 3\n"
    "[[shock]]\nlabel = \"flood\"\nkind = \"capital\"\ncountries = [\"AAA\"]\nsectors = [\"food\"]\namount = 1e6\n"
    "start = 2020-01-03\nrecovery = \"none\"\n";

std::string attribute(const Bench& bench, const std::string& file) {
  const results::ResultsReader reader(bench.scratch.folder() / file);
  CHECK(reader.attributes().back().first == "warnings");
  return std::get<std::string>(reader.attributes().back().second);
}

// Stops after `days`; returns what was told on the way.
std::vector<std::string> run(const Bench& bench, const resolve::Study& study, int days, bool resume) {
  const Context context(2);
  std::vector<std::string> told;
  study::RunOptions options;
  options.output = bench.scratch.folder() / "parts.h5";
  options.resume = resume;
  options.warn = [&](const std::string& warning) { told.push_back(warning); };
  int asked = 0;
  options.stop = [&] { return asked++ == days; };
  try {
    study::run(study, options, context);
  } catch (const Interrupted&) {
  }
  return told;
}

}  // namespace

TEST_CASE("a file holds every warning of its run and an empty text where there was none") {
  const Bench bench;
  bench.run(bench.study(two_warnings, {"days=30"}), "run.h5");
  REQUIRE(bench.summary.warnings.size() == 2);
  CHECK_THAT(bench.summary.warnings[0], Contains("destroys"));
  CHECK_THAT(bench.summary.warnings[1], Contains("output falls to"));
  CHECK(attribute(bench, "run.h5") == bench.summary.warnings[0] + "\n" + bench.summary.warnings[1]);
  bench.run(bench.study(), "calm.h5");
  CHECK(attribute(bench, "calm.h5").empty());
}

TEST_CASE("an interrupted run keeps the warnings known so far and a resumed one ends with all of them") {
  const Bench bench;
  const resolve::Study study = bench.study(two_warnings, {"days=30"});
  bench.run(study, "whole.h5");
  const std::vector<std::string> all = bench.summary.warnings;
  for (const int days : {1, 29}) {  // before and after the collapse
    const auto told = run(bench, study, days, false);
    CHECK(told.size() == (days == 1 ? 1 : 2));
    CHECK(attribute(bench, "parts.h5") == fmt::format("{}", fmt::join(told, "\n")));
    CHECK(run(bench, study, 99, true) == all);
    CHECK(attribute(bench, "parts.h5") == attribute(bench, "whole.h5"));
    std::filesystem::remove(bench.scratch.folder() / "parts.h5");
  }
}
