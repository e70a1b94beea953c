// The bands of persons were labelled as sums over days.
#include <catch2/catch.hpp>

#include "analysis/ensemble_variables.hpp"
#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("cell methods over time fit the unit of every array of an ensemble") {
  const EnsembleBench bench;
  for (const results::Variable& variable : analysis::ensemble_variables(bench.study(much_drawn))) {
    INFO(variable.name + " in " + variable.units + ": " + variable.cell_methods);
    if (variable.axes.empty() || variable.axes.front() != "time") {
      CHECK(variable.cell_methods.find("time:") == std::string::npos);
      continue;
    }
    CHECK((variable.cell_methods.find("time: sum") != std::string::npos) == variable.units.ends_with(" day-1"));
    CHECK(variable.cell_methods.find("time: ") != std::string::npos);
  }
}
