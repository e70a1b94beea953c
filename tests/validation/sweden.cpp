// Sweden in 2020 (V26): hours and output month by month, and the spring trough where it was measured. Published figures:
// models/backtest/observed_2020.csv.
#include <catch2/catch.hpp>

#include <array>
#include <cmath>

#include "validation/scenario_run.hpp"

using namespace tierwave::tests;

namespace {

constexpr std::size_t months = 10;
const std::array<std::string, months> first{"2020-03-01", "2020-04-01", "2020-05-01", "2020-06-01", "2020-07-01",
                                            "2020-08-01", "2020-09-01", "2020-10-01", "2020-11-01", "2020-12-01"};
const std::array<std::string, months> last{"2020-03-31", "2020-04-30", "2020-05-31", "2020-06-30", "2020-07-31",
                                           "2020-08-31", "2020-09-30", "2020-10-31", "2020-11-30", "2020-12-31"};
constexpr std::array<double, months> output{0.9663, 0.9132, 0.9006, 0.9326, 0.9688,
                                            0.9874, 0.9865, 0.9916, 0.9857, 0.9823};
constexpr std::array<double, months> hours{0.9583, 0.897,  0.9177, 0.9326, 0.9436,
                                           0.9519, 0.9585, 0.964,  0.9689, 0.9732};

double mean_error(const ScenarioRun& run, const std::string& name, const std::array<double, months>& published) {
  double sum = 0;
  for (std::size_t month = 0; month < months; ++month)
    sum += std::abs(run.mean(name, first[month], last[month]) - published[month]);
  return sum / static_cast<double>(months);
}

}  // namespace

TEST_CASE("hours and output of Sweden in 2020 are as published to 0.025 in the mean") {
  const ScenarioRun run("sweden-2020.toml", {}, {"output", "hours"});
  CHECK(mean_error(run, "output", output) < 0.025);
  CHECK(mean_error(run, "hours", hours) < 0.025);
}

TEST_CASE("hours and output of Sweden have their trough in the spring of 2020") {
  const ScenarioRun run("sweden-2020.toml", {}, {"output", "hours"});
  CHECK(run.mean("hours", first[0], last[0]) > run.mean("hours", first[1], last[1]));
  CHECK(run.mean("hours", first[3], last[3]) > run.mean("hours", first[1], last[1]));
  CHECK(run.mean("output", first[4], last[4]) > run.mean("output", first[2], last[2]));
}
