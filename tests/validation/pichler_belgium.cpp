// Preset pichler-belgium against the recorded Belgian run (E4), to the eight digits recorded, and against what Belgium
// measured (V25). Runs the shipped scenario.
#include <catch2/catch.hpp>

#include <array>
#include <cmath>

#include "base/csv.hpp"
#include "results/read.hpp"
#include "study/language.hpp"
#include "study/run.hpp"
#include "support/scratch.hpp"

using namespace tierwave;

namespace {

const std::string data = TIERWAVE_SOURCE_DIR "/tests/validation/data/pichler_belgium/";
const std::array<std::string, 5> series{"output", "value_added", "labour_income", "employment",
                                        "household_consumption"};

class BelgianRun {
 public:
  explicit BelgianRun(const std::string& rule) {
    const Context context(2);
    const study::Study study = study::resolve(scenario::read(TIERWAVE_SOURCE_DIR "/scenarios/belgium-2020.toml",
                                                             study::language(), {"production.rule=" + rule}),
                                              context);
    first_day_ = study.calendar.first();
    study::RunOptions options;
    options.output = scratch_.folder() / "run.h5";
    study::run(study, options, context);
    const results::ResultsReader reader(options.output);
    for (const std::string& name : series) {
      const results::Array daily = reader.array(name);
      const results::Array baseline = reader.array("baseline_" + name);
      double scale = 0;
      for (const double value : baseline.values) scale += value;
      const std::size_t days = daily.shape.front();
      std::vector<double> relative(days, 0.0);
      for (std::size_t i = 0; i < daily.values.size(); ++i)
        relative[i / (daily.values.size() / days)] += daily.values[i] / scale;
      relative_.push_back(std::move(relative));
    }
  }
  // Relative to the baseline.
  double at(std::size_t which, const std::string& date) const {
    return relative_[which][static_cast<std::size_t>((*parse_date(date) - first_day_).count())];
  }

 private:
  testing::Scratch scratch_;
  Date first_day_;
  std::vector<std::vector<double>> relative_;
};

}  // namespace

TEST_CASE("the recorded Belgian run in its three production functions within 1e-8") {
  std::vector<std::string> columns{"production", "date"};
  columns.insert(columns.end(), series.begin(), series.end());
  const CsvTable recorded(data + "series.csv", columns);
  Mistakes mistakes;
  for (const auto& [name, rule] :
       {std::pair("linear", "linear"), std::pair("half_critical", "critical"), std::pair("leontief", "leontief")}) {
    const BelgianRun run(rule);
    double largest = 0;
    std::size_t compared = 0;
    for (std::size_t row = 0; row < recorded.rows(); ++row) {
      if (recorded.text(row, "production") != name) continue;
      ++compared;
      for (std::size_t i = 0; i < series.size(); ++i)
        largest = std::max(largest,
                           std::abs(run.at(i, recorded.text(row, "date")) - recorded.number(row, series[i], mistakes)));
    }
    INFO(name);
    CHECK(compared >= 22);
    CHECK(largest <= 1e-8);
  }
  mistakes.throw_if_any();
}

TEST_CASE("value added of Belgium in 2020 is met with the mean error that the recorded run has") {
  const CsvTable observed(data + "observed.csv", {"date", "value_added"});
  const BelgianRun run("critical");
  Mistakes mistakes;
  double error = 0;
  for (std::size_t row = 0; row < observed.rows(); ++row)
    error += std::abs(run.at(1, observed.text(row, "date")) - observed.number(row, "value_added", mistakes)) /
             static_cast<double>(observed.rows());
  mistakes.throw_if_any();
  INFO("mean absolute error " << error);
  CHECK(observed.rows() == 10);
  CHECK(std::abs(error - 0.0412) <= 0.0005);
}
