// What closures take of one country: three indicators together, worn by time, and those who keep away by themselves.
#include "models/closures/effect.hpp"

#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;

namespace {

const Measure nothing{};

Closure closed(Measure work, Measure transport, Measure home) {
  return {{work, transport, home}};
}

ClosureParameters wearing() {
  ClosureParameters parameters = bare();
  parameters.wear = true;
  parameters.half_life_days = 40;
  parameters.floor = 0.2;
  return parameters;
}

}  // namespace

TEST_CASE("what one indicator leaves open another one closes its share of") {
  const ClosureParameters parameters = bare();
  const Closure all = closed({2, ClosureScope::general}, {2, ClosureScope::targeted}, {1, ClosureScope::general});
  CHECK(closed_by_law(all, 0.5, parameters) == Approx(1 - (1 - 0.43) * (1 - 0.3 * 0.5) * (1 - 0.2)).epsilon(1e-15));
  CHECK(closed_by_law(closed(nothing, {1, ClosureScope::general}, nothing), 0.5, parameters) ==
        Approx(0.1).epsilon(1e-15));
  CHECK(closed_by_law(closed(nothing, nothing, nothing), 0.5, parameters) == 0);
}

TEST_CASE("three full closures together take all and not more") {
  ClosureParameters parameters = bare();
  parameters.kappa = {{{0, 0, 0, 1}, {0, 0, 1, 0}, {0, 0, 0, 1}}};
  const Closure all = closed({3, ClosureScope::general}, {2, ClosureScope::general}, {3, ClosureScope::general});
  CHECK(closed_by_law(all, 0.5, parameters) == 1);
}

TEST_CASE("a targeted measure covers less of a large country") {
  ClosureParameters parameters = bare();
  parameters.scope_exponent = 0.5;
  CHECK(targeted_scope(1e6, parameters) == 0.5);
  CHECK(targeted_scope(1e7, parameters) == 0.5);
  CHECK(targeted_scope(4e7, parameters) == Approx(0.25).epsilon(1e-14));
  CHECK(targeted_scope(1e9, parameters) == Approx(0.05).epsilon(1e-14));
  parameters.scope_exponent = 0;
  CHECK(targeted_scope(1e9, parameters) == 0.5);
}

TEST_CASE("a closure wears off to its floor by half every half-life and what lasts does not") {
  const ClosureParameters parameters = wearing();
  const auto at = [&](int days) { return effect_of(0.5, days, IncomeGroup::high, parameters); };
  CHECK(at(0).worn == 0.5);
  CHECK(at(40).worn == Approx(0.5 * (0.2 + 0.8 / 2)).epsilon(1e-14));
  CHECK(at(80).worn == Approx(0.5 * (0.2 + 0.8 / 4)).epsilon(1e-14));
  CHECK(at(4000).worn == Approx(0.5 * 0.2).epsilon(1e-14));
  CHECK(at(4000).lasting == 0.5);
  CHECK(effect_of(0.5, std::nullopt, IncomeGroup::high, parameters).worn == 0.5);
}

TEST_CASE("without wear a closure keeps its strength") {
  ClosureParameters parameters = wearing();
  parameters.wear = false;
  CHECK(effect_of(0.5, 1000, IncomeGroup::high, parameters).worn == 0.5);
}

TEST_CASE("voluntary distancing begins with the first closing and fades to nothing") {
  ClosureParameters parameters = wearing();
  parameters.voluntary = true;
  parameters.voluntary_share = {0.4, 0.3, 0.2, 0.1};
  CHECK(effect_of(0, std::nullopt, IncomeGroup::high, parameters).worn == 0);
  CHECK(effect_of(0, 0, IncomeGroup::high, parameters).worn == Approx(0.4).epsilon(1e-14));
  CHECK(effect_of(0, 40, IncomeGroup::high, parameters).worn == Approx(0.2).epsilon(1e-14));
  CHECK(effect_of(0, 40, IncomeGroup::low, parameters).lasting == Approx(0.05).epsilon(1e-14));
  CHECK(effect_of(0, 4000, IncomeGroup::high, parameters).worn == Approx(0).margin(1e-14));
  const ClosureEffect both = effect_of(0.5, 40, IncomeGroup::high, parameters);
  CHECK(both.worn == Approx(1 - (1 - 0.5 * 0.6) * (1 - 0.2)).epsilon(1e-14));
  CHECK(both.lasting == Approx(1 - (1 - 0.5) * (1 - 0.2)).epsilon(1e-14));
}

TEST_CASE("whatever is closed for however long the effect is a share and what lasts is not below what wears") {
  ClosureParameters parameters;
  for (double law = 0; law <= 1; law += 0.125)
    for (int days = 0; days < 1000; days += 37) {
      const ClosureEffect effect = effect_of(law, days, IncomeGroup::high, parameters);
      CHECK(effect.worn >= 0);
      CHECK(effect.worn <= effect.lasting);
      CHECK(effect.lasting <= 1);
    }
}

TEST_CASE("the clock starts where closing workplaces is first recommended") {
  const std::vector<ClosureStep> steps{{date("2020-01-01"), Closure{}},
                                       {date("2020-02-01"), closed(nothing, {2, ClosureScope::general}, nothing)},
                                       {date("2020-03-01"), work_closed(1)},
                                       {date("2020-03-09"), work_closed(3)},
                                       {date("2021-01-01"), std::nullopt}};
  CHECK(first_closing(steps) == date("2020-03-01"));
  CHECK(first_closing({{date("2020-01-01"), Closure{}}, {date("2021-01-01"), std::nullopt}}) == std::nullopt);
}
