// What follows closures falls by less where closures are eased, by the buyers' country; other shocks do not.
#include <catch2/catch.hpp>

#include "models/households/saving.hpp"
#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

Shock following(const EightFirms& firms, double reduction) {
  Shock shock = firms.shock(Kind::final_demand, reduction);
  shock.selection.final_uses = {true, false, false, false};
  shock.follows_closures = true;
  return shock;
}

Terms eased_on(const Plan& plan, std::vector<double> eased, const Plan::HouseholdFactor& factor = {}) {
  Terms terms = plan.neutral();
  Scratch scratch;
  plan.write(3, terms, scratch, factor);
  plan.ease(3, eased, terms, scratch, factor);
  return terms;
}

void check_same(const Terms& a, const Terms& b) {
  for (std::size_t group = 0; group < a.final_demand_home.size(); ++group) {
    CHECK(a.final_demand_home[group] == Approx(b.final_demand_home[group]).epsilon(1e-14));
    CHECK(a.final_demand_abroad[group] == Approx(b.final_demand_abroad[group]).epsilon(1e-14));
    CHECK(a.household_demand_home[group] == Approx(b.household_demand_home[group]).epsilon(1e-14));
    CHECK(a.household_demand_abroad[group] == Approx(b.household_demand_abroad[group]).epsilon(1e-14));
  }
}

}  // namespace

TEST_CASE("half of a fall that follows closures is as good as half the shock") {
  const EightFirms firms;
  check_same(eased_on(firms.plan({following(firms, 0.4)}), {0.5, 0.5}),
             firms.on(3, firms.plan({following(firms, 0.2)})));
}

TEST_CASE("buyers of one country are eased and sellers of the other feel it abroad") {
  const EightFirms firms;
  const Terms terms = eased_on(firms.plan({following(firms, 0.4)}), {0.5, 0});
  // At home 6 of 8 go to households; abroad all does. Country 0 is eased: its own sellers at home, the others' abroad.
  CHECK(terms.final_demand_home[firm_of(0, 0, false)] == Approx(1 - 0.75 * 0.2));
  CHECK(terms.final_demand_abroad[firm_of(0, 0, false)] == Approx(1 - 0.4));
  CHECK(terms.final_demand_home[firm_of(1, 0, false)] == Approx(1 - 0.75 * 0.4));
  CHECK(terms.final_demand_abroad[firm_of(1, 0, false)] == Approx(1 - 0.2));
}

TEST_CASE("a shock that does not follow closures is not eased") {
  const EightFirms firms;
  Shock other = following(firms, 0.4);
  other.follows_closures = false;
  const Plan plan = firms.plan({other});
  const Terms eased = eased_on(plan, {0.7, 1.0}), plain = firms.on(3, plan);
  CHECK(eased.final_demand_home == plain.final_demand_home);
  CHECK(eased.household_demand_abroad == plain.household_demand_abroad);
}

TEST_CASE("households that save shift less to other products where the basket is whole again") {
  const EightFirms firms;
  Shock food = following(firms, 0.4);
  food.selection.sectors = {true, false};
  Shock half = following(firms, 0.2);
  half.selection.sectors = {true, false};
  const models::households::Saving law;
  const Plan::HouseholdFactor factor = [&](std::size_t, double basket) { return law.factor(1, basket); };
  Terms terms = firms.plan({half}).neutral();
  Scratch scratch;
  firms.plan({half}).write(3, terms, scratch, factor);
  check_same(eased_on(firms.plan({food}), {0.5, 0.5}, factor), terms);
}
