// From [transport] to corridors and the arrays of a results file; what cannot be is refused.
#include <catch2/catch.hpp>

#include "results/read.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

const std::string table = "[transport]\ndistances = \"distances.csv\"\n";

void write_distances(const Bench& bench) {
  bench.scratch.write("distances.csv", "country,partner,km\nAAA,BBB,3000\n");
}

}  // namespace

TEST_CASE("without [transport] there is none") {
  const Bench bench;
  CHECK_FALSE(bench.study().setup.transport.on());
}

TEST_CASE("lead times come from distances and the keys of [transport]") {
  const Bench bench;
  write_distances(bench);
  const auto by_default = bench.study(table).setup.transport;
  REQUIRE(by_default.on());
  CHECK(by_default.lead_days(0, 1) == 7 + 3000 / 600.0);
  CHECK(by_default.lead_days(1, 0) == by_default.lead_days(0, 1));
  CHECK(by_default.lead_days(0, 0) == 0);
  CHECK(by_default.stages == 3);
  CHECK(by_default.headroom == 1.1);
  CHECK(by_default.at_capacity == models::transport::AtCapacity::kept);
  CHECK_FALSE(by_default.seafarers.has_value());
  CHECK(by_default.blocked.empty());
  const auto written =
      bench.study(table + "km_per_day = 1000\nhandling_days = 2\nstages = 1\nat_capacity = \"cut\"\nheadroom = 2\n")
          .setup.transport;
  CHECK(written.lead_days(0, 1) == 5);
  CHECK(written.stages == 1);
  CHECK(written.headroom == 2);
  CHECK(written.at_capacity == models::transport::AtCapacity::cut);
}

TEST_CASE("crew change is blocked by the mean of closures over persons employed") {
  const Bench bench;
  write_distances(bench);
  const resolve::Study study = bench.study(table + "seafarers = true\ncrew_change_share_blocked_by_closures = 0.5\n" +
                                           closure_tables + plain_closures);
  const network::Network& network = *study.setup.network;
  double employment[2] = {0, 0};
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    employment[network.country_of_firm(firm)] += network.firms.employment[firm];
  const double closed[] = {1.0, 0.43 * 0.5};  // on the sixth day
  const double mean = (employment[0] * closed[0] + employment[1] * closed[1]) / (employment[0] + employment[1]);
  REQUIRE(study.setup.transport.blocked.size() == static_cast<std::size_t>(study.calendar.days()));
  CHECK(study.setup.transport.blocked[5] == Approx(0.5 * mean).epsilon(1e-14));
}

TEST_CASE("tables of transport are hashed with the inputs") {
  const Bench bench;
  write_distances(bench);
  const auto hashes = bench.study(table + "seafarers = true\n" + closure_tables).population.hashes;
  for (const char* file : {"distances.csv", "closures.csv", "employment.csv"}) CHECK(hashes.contains(file));
  CHECK_FALSE(bench.study().population.hashes.contains("distances.csv"));
}

TEST_CASE("transport that cannot be is refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, "[transport]\nstages = 2\n"), Contains("[transport] has 'stages', but not 'distances'"));
  CHECK_THAT(refusal(bench, "[transport]\nseafarers = true\n"), Contains("'seafarers', but not 'distances'"));
  CHECK(refusal(bench, "[transport]\nstages = 3\nseafarers = false\n") == "accepted");  // as in a resolved scenario
  bench.scratch.write("distances.csv", "country,partner,km\nAAA,CCC,3000\n");
  CHECK_THAT(refusal(bench, table), Contains("no distance between AAA and BBB"));
  write_distances(bench);
  CHECK(refusal(bench, table) == "accepted");
  CHECK_THAT(refusal(bench, table + "stages = 4\n"), Contains("stages"));
  CHECK_THAT(refusal(bench, table + "headroom = 0.9\n"), Contains("headroom"));
  CHECK_THAT(refusal(bench, table + "at_capacity = \"lost\"\n"), Contains("at_capacity"));
  CHECK_THAT(refusal(bench, table + "seafarers = true\n"), Contains("seafarers need closures"));
  CHECK(refusal(bench, table + "seafarers = true\ncrew_change_share_blocked_by_closures = 0\n") == "accepted");
}

TEST_CASE("a shock of a corridor needs transport, and names no firms") {
  const Bench bench;
  write_distances(bench);
  const std::string shock =
      "[[shock]]\nlabel = \"canal\"\nkind = \"corridor_capacity\"\ncountries = [\"AAA\"]\npartners = [\"BBB\"]\n"
      "reduction = 0.6\nstart = 2020-01-02\nduration_days = 3\n";
  CHECK_THAT(refusal(bench, shock), Contains("'canal' changes corridors, but [transport] has no 'distances'"));
  CHECK_THAT(refusal(bench, table + shock + "sectors = [\"food\"]\n"),
             Contains("sectors is not a parameter of shock kind 'corridor_capacity'"));
  CHECK_THAT(refusal(bench, table + shock + "zones = \"inside\"\n"),
             Contains("zones is not a parameter of shock kind 'corridor_capacity'"));
  const auto shocks = bench.study(table + shock).setup.shocks;
  auto terms = shocks.neutral();
  models::shocks::Scratch scratch;
  CHECK(terms.corridor_capacity(0, 1) == 1);
  shocks.write(1, terms, scratch);
  CHECK(terms.corridor_capacity(0, 1) == Approx(0.4).epsilon(1e-14));
  CHECK(terms.corridor_capacity(1, 0) == 1);
  CHECK(terms.corridor_capacity(0, 0) == 1);
  shocks.write(4, terms, scratch);
  CHECK(terms.corridor_capacity(0, 1) == 1);
  std::string other = shock;
  other.replace(other.find("canal"), 5, "ports");
  CHECK_THAT(refusal(bench, table + shock + other), Contains("overlaps shock 'canal'"));
  CHECK(refusal(bench, table + "[overlap]\ncorridor_capacity = \"max\"\n" + shock + other) == "accepted");
}

TEST_CASE("a run writes goods in transit, overdue crews and the capacity of routes") {
  const Bench bench;
  write_distances(bench);
  const resolve::Study study = bench.study(table + "seafarers = true\ncrews = 100000\n" + hard_shocks);
  const auto file = bench.run(study, "with.h5");
  const auto in_transit = results::ResultsReader(file).array("in_transit").values;
  const auto overdue = results::ResultsReader(file).array("crews_overdue").values;
  const auto capacity = results::ResultsReader(file).array("route_capacity").values;
  REQUIRE(overdue.size() == static_cast<std::size_t>(study.calendar.days()));
  REQUIRE(in_transit.size() == 2 * overdue.size());
  for (std::size_t day = 0; day < overdue.size(); ++day) {
    CHECK(in_transit[2 * day] > 0);
    CHECK(in_transit[2 * day + 1] > 0);
    CHECK(capacity[day] == Approx(1 - overdue[day] / 100000).epsilon(1e-12));
  }
  CHECK(overdue.back() > 0);
}

TEST_CASE("a run without transport has nothing in transit and routes whole") {
  const Bench bench;
  const auto file = bench.run(bench.study(hard_shocks), "without.h5");
  for (const double value : results::ResultsReader(file).array("in_transit").values) CHECK(value == 0);
  for (const double value : results::ResultsReader(file).array("crews_overdue").values) CHECK(value == 0);
  for (const double value : results::ResultsReader(file).array("route_capacity").values) CHECK(value == 1);
}
