// A plan that worked its days out beforehand writes the same terms, and so do its copies.
#include <catch2/catch.hpp>

#include "models/households/law.hpp"
#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

bool same(const Terms& a, const Terms& b) {
  return a.labour_supply == b.labour_supply && a.capacity == b.capacity && a.final_demand_home == b.final_demand_home &&
         a.final_demand_abroad == b.final_demand_abroad && a.household_demand_home == b.household_demand_home &&
         a.household_demand_abroad == b.household_demand_abroad && a.trade_restricted == b.trade_restricted;
}

// Demand of households falls for product 0, that of government for both, and exports are held back, each on days of
// its own.
Plan several(const EightFirms& firms) {
  Shock thrift = firms.shock(Kind::final_demand, 0.3, 1, 6);
  thrift.selection.sectors = {true, false};
  thrift.selection.final_uses = {true, false, false, false};
  Shock austerity = firms.shock(Kind::final_demand, 0.2, 4, 8);
  austerity.selection.final_uses = {false, true, false, false};
  Shock closed_border = firms.shock(Kind::export_restriction, 0.9, 5, 7);
  closed_border.selection.countries = {true, false};
  return firms.plan({thrift, austerity, closed_border});
}

}  // namespace

TEST_CASE("a prepared plan and its copies write the terms of the plan on every day") {
  const EightFirms firms;
  const Plan plain = several(firms);
  Plan prepared = several(firms);
  prepared.prepare(plan_days);
  const Plan copy = prepared;
  for (std::size_t day = 0; day < plan_days + 2; ++day) {
    INFO("day " << day);
    CHECK(same(firms.on(day, prepared), firms.on(day, plain)));
    CHECK(same(firms.on(day, copy), firms.on(day, plain)));
  }
  CHECK_FALSE(same(firms.on(6, prepared), firms.on(3, prepared)));
}

TEST_CASE("a plan prepared for fewer days works the others out") {
  const EightFirms firms;
  const Plan plain = several(firms);
  Plan prepared = several(firms);
  prepared.prepare(3);
  for (std::size_t day = 0; day < plan_days; ++day) CHECK(same(firms.on(day, prepared), firms.on(day, plain)));
}

TEST_CASE("households that spend elsewhere are not looked up") {
  const EightFirms firms;
  const Plan plain = several(firms);
  Plan prepared = several(firms);
  prepared.prepare(plan_days);
  const auto with_saving = [](const Plan& plan) {
    Terms terms = plan.neutral();
    Scratch scratch;
    plan.write(2, terms, scratch,
               [](std::size_t, double basket) { return models::households::Saving{{0.4}}.factor(1, basket); });
    return terms;
  };
  CHECK(same(with_saving(prepared), with_saving(plain)));
  CHECK_FALSE(same(with_saving(prepared), firms.on(2, prepared)));
}

TEST_CASE("a use that no shock strikes keeps its baseline exactly") {
  const EightFirms firms;
  const Terms terms = firms.on(2, several(firms));  // households alone, product 0
  CHECK(terms.final_demand_home[firm_of(0, 1, false)] == 1);
  CHECK(terms.final_demand_home[firm_of(0, 0, false)] == Approx(0.25 + 0.75 * 0.7).epsilon(1e-14));
  CHECK(terms.final_demand_abroad[firm_of(1, 0, true)] == Approx(0.7).epsilon(1e-14));
}
