// The table of outputs describes every array of a results file, and nothing else is there.
#include "observe/outputs.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "observe/axes.hpp"
#include "observe/recorders.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

// The arrays of all observers of a run.
std::vector<results::Variable> described() {
  const Bench bench;
  const resolve::Study study = bench.study();
  const Context context(1);
  const engine::Simulation<double> simulation(study.setup, context);
  const engine::DayView baseline = view_of(simulation);
  const observe::Recorders recorders(baseline, {}, 0.5, "1e6 USD_2011 day-1", context);
  return observe::variables_of(recorders.all);
}

}  // namespace

TEST_CASE("every output has a name of its own units axes and words") {
  std::set<std::string> names;
  for (const results::Variable& variable : described()) {
    INFO(variable.name);
    CHECK(names.insert(variable.name).second);
    CHECK_FALSE(variable.units.empty());
    CHECK_FALSE(variable.long_name.empty());
    CHECK_FALSE(variable.axes.empty());
    CHECK(variable.description.size() > 10);
    CHECK(variable.description.back() == '.');
    if (variable.axes.front() == "time") CHECK_FALSE(variable.cell_methods.empty());
  }
}

TEST_CASE("a results file holds exactly the outputs of the table and the baselines of sums") {
  const Bench bench;
  std::set<std::string> expected;
  for (const results::Variable& variable : described()) expected.insert(variable.name);
  const results::ResultsReader reader(bench.run(bench.study(hard_shocks), "run.h5"));
  CHECK(reader.complete());
  std::set<std::string> found;
  for (const results::Variable& variable : reader.variables()) {
    found.insert(variable.name);
    CHECK_FALSE(variable.units.empty());
    CHECK_FALSE(variable.long_name.empty());
    CHECK_FALSE(variable.description.empty());
  }
  CHECK(found == expected);
}

TEST_CASE("axes carry dates codes and tiers") {
  const Bench bench;
  const results::ResultsReader reader(bench.run(bench.study(), "run.h5"));
  CHECK(reader.axis("time").units == "days since 2020-01-01");
  CHECK(reader.axis("time").size() == 12);
  CHECK(std::get<std::vector<std::string>>(reader.axis("country").values) == std::vector<std::string>{"AAA", "BBB"});
  CHECK(std::get<std::vector<std::string>>(reader.axis("product").values) ==
        std::vector<std::string>{"food", "services"});
  CHECK(reader.array("output").description.units == "1e6 USD_2011 day-1");
}
