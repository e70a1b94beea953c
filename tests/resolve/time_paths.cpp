// When and how strongly a shock strikes: every kind of time path, by hand. The run has 12 days from
// 2020-01-01.
#include <catch2/catch.hpp>
#include <cmath>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

// The reduction of country AAA and sector food on each day.
std::vector<double> reductions(const std::string& keys, std::size_t country = 0) {
  const Bench bench;
  const resolve::Study study = bench.study(shock(keys));
  std::vector<double> result;
  for (std::size_t day = 0; day < 12; ++day)
    result.push_back(study.setup.shocks.shocks().front().reduction(country, 0, day));
  return result;
}

void check_close(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t day = 0; day < found.size(); ++day) {
    INFO("day " << day);
    CHECK(found[day] == Approx(expected[day]).margin(1e-15));
  }
}

}  // namespace

TEST_CASE("a shock without dates holds all along") {
  CHECK(reductions("reduction = 0.5") == std::vector<double>(12, 0.5));
}

TEST_CASE("start and end both count") {
  CHECK(reductions("reduction = 0.5\nstart = 2020-01-03\nend = 2020-01-04") ==
        std::vector<double>{0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("a duration counts from the first day") {
  CHECK(reductions("reduction = 0.5\nstart = 2020-01-03\nduration_days = 3") ==
        std::vector<double>{0, 0, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("a ramp rises in a straight line and is part of the duration") {
  check_close(reductions("reduction = 0.8\nstart = 2020-01-02\nramp_days = 4\nduration_days = 5"),
              {0, 0.2, 0.4, 0.6, 0.8, 0.8, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("a linear recovery ends after its days") {
  check_close(reductions("reduction = 0.8\nend = 2020-01-02\nrecovery = \"linear\"\nrecovery_days = 4"),
              {0.8, 0.8, 0.6, 0.4, 0.2, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("an exponential recovery falls by 1 over e every recovery_days") {
  const auto found = reductions("reduction = 0.8\nend = 2020-01-02\nrecovery = \"exponential\"\nrecovery_days = 5");
  CHECK(found[1] == 0.8);
  for (int day = 2; day < 12; ++day)
    CHECK(found[static_cast<std::size_t>(day)] == Approx(0.8 * std::exp(-(day - 1) / 5.0)).epsilon(1e-14));
}

TEST_CASE("steps hold from their dates on, one before the run from its first day") {
  CHECK(reductions("steps = [[2019-12-20, 0.1], [2020-01-04, 0.6], [2020-01-07, 0.0]]") ==
        std::vector<double>{0.1, 0.1, 0.1, 0.6, 0.6, 0.6, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("a daily table gives each country its own path, times the reduction where there is one") {
  const Bench bench;
  std::string table = "date,BBB,AAA\n2019-12-31,1,1\n";
  for (int day = 1; day <= 12; ++day)
    table +=
        "2020-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "," + std::to_string(day) + "e-2,0.5\n";
  bench.scratch.write("daily.csv", table);
  const resolve::Study plain = bench.study(shock("daily_table = \"daily.csv\""));
  const resolve::Study half = bench.study(shock("daily_table = \"daily.csv\"\nreduction = 0.5"));
  for (std::size_t day = 0; day < 12; ++day) {
    CHECK(plain.setup.shocks.shocks().front().reduction(0, 1, day) == 0.5);
    CHECK(plain.setup.shocks.shocks().front().reduction(1, 1, day) == Approx(0.01 * static_cast<double>(day + 1)));
    CHECK(half.setup.shocks.shocks().front().reduction(1, 1, day) == Approx(0.005 * static_cast<double>(day + 1)));
  }
}

TEST_CASE("a table of phases gives each sector its own path, reached in a straight line from the phase before") {
  // food rises to 0.6 over three days, stays, and falls to 0.2 over two; services are at 1 from the 6th on.
  const Bench bench;
  bench.scratch.write("phases.csv",
                      "ramp_days,date,services,food\n3,2020-01-02,0,0.6\n0,2020-01-06,1,0.6\n2,2020-01-08,1,0.2\n");
  const resolve::Study study = bench.study(shock("phase_table = \"phases.csv\""));
  const auto& found = study.setup.shocks.shocks().front();
  const std::vector<double> food{0, 0.2, 0.4, 0.6, 0.6, 0.6, 0.6, 0.4, 0.2, 0.2, 0.2, 0.2};
  for (std::size_t day = 0; day < 12; ++day) {
    INFO("day " << day);
    for (std::size_t country = 0; country < 2; ++country) {
      CHECK(found.reduction(country, 0, day) == Approx(food[day]).margin(1e-15));
      CHECK(found.reduction(country, 1, day) == (day >= 5 ? 1.0 : 0.0));
    }
  }
  CHECK(found.first_day == 1);
}

TEST_CASE("phases before the run count from their own dates") {
  // On the first day of the run the ramp of the second phase is on its third day of four.
  const Bench bench;
  bench.scratch.write("phases.csv", "date,ramp_days,food\n2019-12-20,0,0.2\n2019-12-30,4,1\n2021-01-01,0,0\n");
  const resolve::Study study = bench.study(shock("phase_table = \"phases.csv\"\nsectors = [\"food\"]"));
  const auto& found = study.setup.shocks.shocks().front();
  CHECK(found.reduction(0, 0, 0) == Approx(0.2 + 0.8 * 0.75));
  for (std::size_t day = 1; day < 12; ++day) CHECK(found.reduction(0, 0, day) == 1.0);
  CHECK(found.reduction(0, 1, 5) == 0);
}

TEST_CASE("phases can follow the closures of each country") {
  const Bench bench;
  bench.scratch.write("phases.csv", "date,ramp_days,food,services\n2020-01-01,0,0.5,0.25\n");
  const resolve::Study study =
      bench.study(closure_tables + plain_closures + shock("phase_table = \"phases.csv\"\nfollows = \"closures\""));
  const auto& found = study.setup.shocks.shocks().front();
  for (std::size_t day = 0; day < 12; ++day) {
    CHECK(found.reduction(0, 0, day) == (day >= 4 && day <= 8 ? 0.5 : 0.0));
    CHECK(found.reduction(1, 1, day) == Approx(0.25 * 0.43 * 0.5));
  }
}

TEST_CASE("a shock that follows closures has their strength by country") {
  // AAA: closed in full from the 5th to the 9th; BBB: required for some (0.43), in parts (0.5), all along.
  const Bench bench;
  const resolve::Study study =
      bench.study(closure_tables + plain_closures + shock("reduction = 0.5\nfollows = \"closures\""));
  const auto& found = study.setup.shocks.shocks().front();
  for (std::size_t day = 0; day < 12; ++day) {
    CHECK(found.reduction(0, 0, day) == (day >= 4 && day <= 8 ? 0.5 : 0.0));
    CHECK(found.reduction(1, 0, day) == Approx(0.5 * 0.43 * 0.5));
  }
}

TEST_CASE("the first day of any shock is known") {
  const Bench bench;
  CHECK(bench.study().setup.shocks.first_day() == -1);
  CHECK(bench.study(shock("reduction = 0.5\nstart = 2020-01-03")).setup.shocks.first_day() == 2);
}
