// Households that spend elsewhere what a shock keeps them from buying. Households of a country buy 16 a day: 6 of each
// product at home, 2 of each abroad.
#include <catch2/catch.hpp>

#include "models/households/law.hpp"
#include "models/shocks/eight_firms.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::households::Saving;

namespace {

Terms with_saving(const Plan& plan, double share_saved) {
  Terms terms = plan.neutral();
  Scratch scratch;
  plan.write(0, terms, scratch, [&](std::size_t, double basket) { return Saving{{share_saved}}.factor(1, basket); });
  return terms;
}

// Half of product 0 is not to be had by households.
Shock half_of_product_0(const EightFirms& firms) {
  Shock shock = firms.shock(Kind::final_demand, 0.5);
  shock.selection.sectors = {true, false};
  shock.selection.final_uses = {true, false, false, false};
  return shock;
}

// What the households of all countries ask for; every firm sells 4 at home and 1 abroad.
double asked_by_households(const Terms& terms) {
  double sum = 0;
  for (std::size_t firm = 0; firm < 8; ++firm)
    sum += 4 * terms.household_demand_home[firm] + terms.household_demand_abroad[firm];
  return sum;
}

}  // namespace

TEST_CASE("households spend what they do not save on what is left of the basket") {
  const EightFirms firms;
  const Terms terms = with_saving(firms.plan({half_of_product_0(firms)}), 0.4);
  const double factor = (1 - 0.4 * 0.25) / 0.75;  // a quarter of the basket is gone
  for (std::size_t country = 0; country < 2; ++country)
    for (const bool far : {false, true}) {
      const std::size_t food = firm_of(country, 0, far), other = firm_of(country, 1, far);
      CHECK(terms.household_demand_home[food] == Approx(0.75 * 0.5 * factor).epsilon(1e-14));
      CHECK(terms.household_demand_home[other] == Approx(0.75 * factor).epsilon(1e-14));
      CHECK(terms.household_demand_abroad[food] == Approx(0.5 * factor).epsilon(1e-14));
      CHECK(terms.household_demand_abroad[other] == Approx(factor).epsilon(1e-14));
      // Government buys a quarter at home, as before.
      CHECK(terms.final_demand_home[food] == Approx(0.25 + 0.75 * 0.5 * factor).epsilon(1e-14));
      CHECK(terms.final_demand_home[other] == Approx(0.25 + 0.75 * factor).epsilon(1e-14));
    }
}

TEST_CASE("the sum of what households ask for is the baseline less what they save") {
  const EightFirms firms;
  const Plan plan = firms.plan({half_of_product_0(firms)});
  for (const double saved : {0.0, 0.4, 0.75, 1.0})
    CHECK(asked_by_households(with_saving(plan, saved)) == Approx(32 * (1 - saved * 0.25)).epsilon(1e-14));
  CHECK(asked_by_households(firms.on(0, plan)) == Approx(32 * 0.75).epsilon(1e-14));  // fixed
}

TEST_CASE("households of one country spend elsewhere and those of the other do not") {
  const EightFirms firms;
  Shock shock = half_of_product_0(firms);
  shock.selection.countries = {true, false};
  const Terms terms = with_saving(firms.plan({shock}), 0);
  const std::size_t at_home = firm_of(0, 1, false), abroad = firm_of(1, 1, false);
  CHECK(terms.household_demand_home[at_home] == Approx(0.75 / 0.75).epsilon(1e-14));
  CHECK(terms.household_demand_abroad[at_home] == 1);  // bought by the other country
  CHECK(terms.household_demand_home[abroad] == 0.75);
  CHECK(terms.household_demand_abroad[abroad] == Approx(1 / 0.75).epsilon(1e-14));
}

TEST_CASE("a shock that selects firms thins the basket by what those firms sell") {
  const EightFirms firms;
  Shock shock = half_of_product_0(firms);
  shock.selection.tiers = {true, false, false};  // half of the firms
  const Terms terms = with_saving(firms.plan({shock}), 0);
  CHECK(terms.household_demand_home[firm_of(0, 0, true)] == Approx(0.75 / 0.875).epsilon(1e-14));
  CHECK(terms.household_demand_home[firm_of(0, 0, false)] == Approx(0.75 * 0.5 / 0.875).epsilon(1e-14));
}

TEST_CASE("without a shock households ask for exactly their share of the baseline") {
  const EightFirms firms;
  const Terms neutral = firms.plan({}).neutral();
  CHECK(neutral.household_demand_home == std::vector<double>(8, 0.75));
  CHECK(neutral.household_demand_abroad == std::vector<double>(8, 1.0));
  const Terms terms = with_saving(firms.plan({}), 0.75);
  CHECK(terms.household_demand_home == neutral.household_demand_home);
  CHECK(terms.household_demand_abroad == neutral.household_demand_abroad);
  CHECK(terms.final_demand_home == std::vector<double>(8, 1.0));
}
