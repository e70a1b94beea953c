// What a shock of capital destroys: the firms, the shares, the days and the recovery, by hand.
#include "resolve/capital.hpp"

#include <catch2/catch.hpp>

#include <numeric>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using models::capital::Destruction;
using models::capital::Recovery;

namespace {

std::vector<Destruction> events(const resolve::Study& study) {
  return study.setup.shocks.destroyed().events;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("the capital of firms is the value added of years") {
  const Bench bench;
  const resolve::Study study = bench.study();
  const std::vector<double> capital = resolve::capital_of_firms(*study.setup.network, 4);
  CHECK(sum(capital) == Approx(4 * (1132.0 + 820 + 1090 + 939)).epsilon(1e-9));  // the table's, of a year
  CHECK(sum(resolve::capital_of_firms(*study.setup.network, 0.5)) == Approx(sum(capital) / 8).epsilon(1e-12));
  for (const double one : capital) CHECK(one >= 0);
}

TEST_CASE("a reduction is the share that every selected firm loses") {
  const Bench bench;
  const resolve::Study study =
      bench.study(quake("reduction = 0.25\ncountries = [\"BBB\"]\nsectors = [\"food\"]\nstart = 2020-01-04\n"
                        "duration_days = 3\nrecovery = \"convex\"\nrecovery_days = 9\n"));
  REQUIRE(events(study).size() == 1);
  const Destruction event = events(study)[0];
  CHECK(event.label == "quake");
  CHECK(event.first_day == 3);
  CHECK(event.first_day_of_recovery() == 6);
  CHECK(event.recovery == Recovery::convex);
  CHECK(event.recovery_days == 9);
  const network::Network& network = *study.setup.network;
  std::size_t selected = 0;
  for (const std::uint32_t cell : network.firms.cell) selected += cell == 2;
  CHECK(event.strikes.size() == selected);
  for (const auto& strike : event.strikes) {
    CHECK(network.firms.cell[strike.firm] == 2);
    CHECK(strike.share == 0.25);
  }
  CHECK(study.setup.shocks.first_day() == 3);
  CHECK(study.said.warnings.empty());
}

TEST_CASE("an amount is spread over the selected firms by the capital they have") {
  const Bench bench;
  const resolve::Study study = bench.study(quake("amount = 472.0\ncountries = [\"AAA\"]\nsectors = [\"food\"]\n") +
                                           "[capital]\nto_value_added = 2.0\n");
  const Destruction event = events(study).at(0);
  double destroyed = 0;
  for (const auto& strike : event.strikes) {
    CHECK(strike.share == Approx(472.0 / (2 * 1132)).epsilon(1e-9));
    destroyed += strike.share * strike.capital;
  }
  CHECK(destroyed == Approx(472).epsilon(1e-9));
}

TEST_CASE("an amount beyond the capital there is takes all of it with a warning") {
  const Bench bench;
  const resolve::Study study = bench.study(quake("amount = 20000.0\n"));
  const Destruction event = events(study).at(0);
  for (const auto& strike : event.strikes) CHECK(strike.share == 1);
  REQUIRE(study.said.warnings.size() == 1);
  CHECK_THAT(study.said.warnings[0],
             Catch::Contains("shock 'quake' destroys 20000 million of capital where there are 1592"));
  CHECK(bench.study(quake("amount = 15000.0\n")).said.warnings.empty());
}

TEST_CASE("firms are named by their ids and strikes stand by position") {
  const Bench bench;
  const Column<std::uint32_t> ids = bench.study().setup.network->firms.id;
  const resolve::Study study =
      bench.study(quake("reduction = 0.5\nfirms = [" + std::to_string(ids[7]) + ", " + std::to_string(ids[2]) + "]\n"));
  const Destruction event = events(study).at(0);
  REQUIRE(event.strikes.size() == 2);
  CHECK(event.strikes[0].firm == 2);
  CHECK(event.strikes[1].firm == 7);
  CHECK(event.first_day == 0);
  CHECK(event.full_days == 1);
  CHECK(event.recovery == Recovery::none);
}

TEST_CASE("rows of a table with the same days are one event and rows without take the shock's") {
  const Bench bench;
  const Column<std::uint32_t> ids = bench.study().setup.network->firms.id;
  const auto id = [&](std::size_t firm) { return std::to_string(ids[firm]); };
  bench.scratch.write("losses.csv", "firm,end,reduction,start\n" + id(5) + ",,0.5,\n" + id(3) +
                                        ",2020-01-06,0.1,2020-01-05\n" + id(1) + ",2020-01-06,0.3,2020-01-05\n" +
                                        id(3) + ",,1,2020-01-08\n");
  const resolve::Study study =
      bench.study(quake("firm_table = \"losses.csv\"\nstart = 2020-01-03\nduration_days = 4\nrecovery = "
                        "\"linear\"\nrecovery_days = 5\n"));
  const auto all = events(study);
  REQUIRE(all.size() == 3);
  CHECK(all[0].first_day == 2);
  CHECK(all[0].full_days == 4);
  CHECK(all[0].strikes.at(0).firm == 5);
  CHECK(all[0].strikes.at(0).share == 0.5);
  CHECK(all[1].first_day == 4);
  CHECK(all[1].full_days == 2);
  REQUIRE(all[1].strikes.size() == 2);
  CHECK(all[1].strikes[0].firm == 1);
  CHECK(all[1].strikes[1].firm == 3);
  CHECK(all[2].first_day == 7);
  CHECK(all[2].full_days == 4);  // its own start, the shock's duration
  CHECK(all[2].strikes.at(0).share == 1);
  for (const Destruction& event : all) CHECK(event.recovery == Recovery::linear);
}

TEST_CASE("tables of the inoue-todo layout count days from the first") {
  const Bench bench;
  const Column<std::uint32_t> ids = bench.study().setup.network->firms.id;
  bench.scratch.write("delta.txt", std::to_string(ids[4]) + " 0.25\n\n" + std::to_string(ids[9]) + "   0.5 3  6\n");
  const auto all = events(
      bench.study(quake("firm_table = \"delta.txt\"\nfirm_table_layout = \"inoue-todo\"\nrecovery = \"sudden\"\n")));
  REQUIRE(all.size() == 2);
  CHECK(all[0].first_day == 0);
  CHECK(all[0].full_days == 1);
  CHECK(all[0].strikes.at(0).firm == 4);
  CHECK(all[0].strikes.at(0).share == 0.25);
  CHECK(all[1].first_day == 3);
  CHECK(all[1].full_days == 4);
  CHECK(all[1].strikes.at(0).firm == 9);
}

TEST_CASE("rebuilding takes its shares by sector and proportional is linear") {
  const Bench bench;
  const auto all = events(bench.study(
      quake("reduction = 0.1\nrecovery = \"rebuilding\"\nrecovery_days = 30\nrebuilding_sectors = [\"services\", "
            "\"food\"]\nrebuilding_shares = [0.7, 0.3]\n") +
      replaced(quake("reduction = 0.1\nrecovery = \"proportional\"\nrecovery_days = 30\n"), "quake", "flood")));
  CHECK(all.at(0).rebuilding == std::vector<double>{0.3, 0.7});
  CHECK(all.at(0).recovery == Recovery::rebuilding);
  CHECK(all.at(1).recovery == Recovery::linear);
  CHECK(all.at(1).rebuilding.empty());
}
