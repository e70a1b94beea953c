// Terms are those of their day, whatever was written before: the days of a run in any order, with a scratch that another
// plan used.
#include <catch2/catch.hpp>

#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// Every kind of shock that writes terms, each on days of its own.
Plan every_term(const EightFirms& firms) {
  Shock closed_border = firms.shock(Kind::export_restriction, 0.9, 3, 5);
  closed_border.selection.countries = {true, false};
  return firms.plan({firms.shock(Kind::labour_supply, 0.2, 1, 2), firms.shock(Kind::working_time, 0.1, 2, 3),
                     firms.shock(Kind::capacity, 0.3, 2, 3), firms.shock(Kind::final_demand, 0.4, 2, 4), closed_border,
                     firms.shock(Kind::import_restriction, 0.8, 5, 6),
                     firms.shock(Kind::corridor_capacity, 0.5, 6, 7)});
}

void check_same(const Terms& a, const Terms& b) {
  CHECK(a.labour_supply == b.labour_supply);
  CHECK(a.working_time == b.working_time);
  CHECK(a.capacity == b.capacity);
  CHECK(a.final_demand_home == b.final_demand_home);
  CHECK(a.final_demand_abroad == b.final_demand_abroad);
  CHECK(a.household_demand_home == b.household_demand_home);
  CHECK(a.household_demand_abroad == b.household_demand_abroad);
  CHECK(a.trade_restricted == b.trade_restricted);
  for (std::size_t seller = 0; seller < a.corridor_capacity.rows(); ++seller)
    for (std::size_t buyer = 0; buyer < a.corridor_capacity.columns(); ++buyer)
      CHECK(a.corridor_capacity(seller, buyer) == b.corridor_capacity(seller, buyer));
  if (!a.trade_restricted) return;  // shares are read only where it is
  for (std::size_t group = 0; group < a.export_share.rows(); ++group) {
    for (std::size_t country = 0; country < a.export_share.columns(); ++country)
      CHECK(a.export_share(group, country) == b.export_share(group, country));
    for (std::size_t cell = 0; cell < a.import_share.columns(); ++cell)
      CHECK(a.import_share(group, cell) == b.import_share(group, cell));
  }
}

}  // namespace

TEST_CASE("terms of a day do not depend on the day written before") {
  const EightFirms firms;
  const Plan plan = every_term(firms);
  for (std::size_t before = 0; before < plan_days; ++before)
    for (std::size_t day = 0; day < plan_days; ++day) {
      INFO("day " << day << " after day " << before);
      Terms terms = plan.neutral();
      Scratch scratch;
      plan.write(before, terms, scratch);
      plan.write(day, terms, scratch);
      check_same(terms, firms.on(day, plan));
    }
}

TEST_CASE("terms do not depend on who used the scratch before") {
  const EightFirms firms;
  const Plan plan = every_term(firms);
  const Plan other = firms.plan({firms.shock(Kind::final_demand, 0.1)});
  Scratch scratch;
  const auto half = [](std::size_t, double) { return 0.5; };
  for (std::size_t day = 0; day < plan_days; ++day) {
    INFO("day " << day);
    Terms others = other.neutral();
    other.write(day, others, scratch, half);
    Terms terms = plan.neutral();
    plan.write(day, terms, scratch);
    check_same(terms, firms.on(day, plan));
  }
}
