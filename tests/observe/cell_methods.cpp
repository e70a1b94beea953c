// Persons were labelled as sums over days, so that tools which obey cell_methods add them up.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

// Amounts of a day add up over days; persons, enterprises, goods that lie somewhere, shares and durations do not.
void check_methods(const results::Variable& variable) {
  INFO(variable.name + " in " + variable.units + ": " + variable.cell_methods);
  const bool over_time = !variable.axes.empty() && variable.axes.front() == "time";
  const bool sums = variable.cell_methods.find("time: sum") != std::string::npos;
  if (!over_time) {
    CHECK(variable.cell_methods.find("time:") == std::string::npos);
    return;
  }
  CHECK(sums == variable.units.ends_with(" day-1"));
  CHECK((sums || variable.cell_methods.find("time: point") != std::string::npos ||
         variable.cell_methods.find("time: mean") != std::string::npos));
}

}  // namespace

TEST_CASE("cell methods over time fit the unit of every array of a run") {
  const Bench bench;
  const Context context(1);
  study::RunOptions options;
  options.output = bench.scratch.folder() / "run.h5";
  options.decompose = true;
  study::run(bench.study(), options, context);
  const results::ResultsReader reader(options.output);
  CHECK(reader.variables().size() == 47);
  for (const results::Variable& variable : reader.variables()) check_methods(variable);
}
