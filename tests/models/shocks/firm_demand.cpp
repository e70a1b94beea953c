// Final demand of named firms, step by step.
#include "models/shocks/firm_demand.hpp"

#include <catch2/catch.hpp>

#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::shocks::FirmDemand;

namespace {

std::vector<double> factors(const FirmDemand& demand, int day) {
  std::vector<double> all(3, 1.0);
  demand.write(day, all);
  return all;
}

}  // namespace

TEST_CASE("a step holds until the next one of its firm") {
  const FirmDemand demand({{2, 4, 0.2}, {0, 1, 0.5}, {2, 6, 1.5}, {0, 3, 1}});
  CHECK(factors(demand, 0) == std::vector<double>{1, 1, 1});
  CHECK(factors(demand, 1) == std::vector<double>{0.5, 1, 1});
  CHECK(factors(demand, 3) == std::vector<double>{1, 1, 1});
  CHECK(factors(demand, 4) == std::vector<double>{1, 1, 0.2});
  CHECK(factors(demand, 5) == std::vector<double>{1, 1, 0.2});
  CHECK(factors(demand, 99) == std::vector<double>{1, 1, 1.5});
}

TEST_CASE("the first day is the first on which a factor is not 1") {
  CHECK(FirmDemand().first_day() == -1);
  CHECK(FirmDemand({{0, 3, 1}}).first_day() == -1);
  CHECK(FirmDemand({{0, 3, 1}, {1, 7, 0.5}, {2, 5, 1.1}}).first_day() == 5);
}

TEST_CASE("a plan writes factors of firms beside the terms of groups") {
  const EightFirms firms;
  Plan plan = firms.plan({firms.shock(Kind::final_demand, 0.2, 6, 9)});
  plan.add(FirmDemand({{3, 2, 0.4}}));
  CHECK_FALSE(plan.empty());
  CHECK(plan.first_day() == 2);
  CHECK(firms.on(1, plan).firm_final_demand == std::vector<double>(8, 1.0));
  std::vector<double> expected(8, 1.0);
  expected[3] = 0.4;
  CHECK(firms.on(2, plan).firm_final_demand == expected);
  CHECK(firms.on(7, plan).firm_final_demand == expected);
  CHECK(firms.on(7, plan).final_demand_home == std::vector<double>(8, 0.8));
  CHECK(firms.on(0, firms.plan({})).firm_final_demand.empty());
}
