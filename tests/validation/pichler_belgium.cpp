// Preset pichler-belgium against the recorded Belgian run (E4), to the eight digits recorded, and against what Belgium
// measured (V25). Runs the shipped scenario.
#include <catch2/catch.hpp>

#include <cmath>

#include "base/csv.hpp"
#include "validation/scenario_run.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

const std::string data = TIERWAVE_SOURCE_DIR "/tests/validation/data/pichler_belgium/";
const std::vector<std::string> series{"output", "value_added", "labour_income", "employment", "household_consumption"};

const std::string scenario_file = "belgium-2020.toml";

}  // namespace

TEST_CASE("the recorded Belgian run in its three production functions within 1e-8") {
  std::vector<std::string> columns{"production", "date"};
  columns.insert(columns.end(), series.begin(), series.end());
  const CsvTable recorded(data + "series.csv", columns);
  Mistakes mistakes;
  for (const auto& [name, rule] :
       {std::pair("linear", "linear"), std::pair("half_critical", "critical"), std::pair("leontief", "leontief")}) {
    const ScenarioRun run(scenario_file, {"production.rule=" + std::string(rule)}, series);
    double largest = 0;
    std::size_t compared = 0;
    for (std::size_t row = 0; row < recorded.rows(); ++row) {
      if (recorded.text(row, "production") != name) continue;
      ++compared;
      for (std::size_t i = 0; i < series.size(); ++i)
        largest = std::max(largest, std::abs(run.at(series[i], recorded.text(row, "date")) -
                                             recorded.number(row, series[i], bounds::observed, mistakes)));
    }
    INFO(name);
    CHECK(compared >= 22);
    CHECK(largest <= 1e-8);
  }
  mistakes.throw_if_any();
}

TEST_CASE("value added of Belgium in 2020 is met with the mean error that the recorded run has") {
  const CsvTable observed(data + "observed.csv", {"date", "value_added"});
  const ScenarioRun run(scenario_file, {}, series);
  Mistakes mistakes;
  double error = 0;
  for (std::size_t row = 0; row < observed.rows(); ++row)
    error += std::abs(run.at("value_added", observed.text(row, "date")) -
                      observed.number(row, "value_added", bounds::observed, mistakes)) /
             static_cast<double>(observed.rows());
  mistakes.throw_if_any();
  INFO("mean absolute error " << error);
  CHECK(observed.rows() == 10);
  CHECK(std::abs(error - 0.0412) <= 0.0005);
}
