// A closure takes away kappa scope (1 - remote f) (1 - essential (1 - essential struck)) of the labour of a sector.
#include "models/closures/closures.hpp"

#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("the labour that a closure leaves is the formula of the closures") {
  const Bench bench;
  const resolve::Study study = bench.study(closure_tables + plain_closures + "essential_struck = 0.25\n" +
                                           "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n");
  const double remote[] = {0.1, 0.5};
  const double exposed[] = {0.4, 0.85};       // 1 - 0.8 x 0.75, 1 - 0.2 x 0.75
  const double closed[] = {1.0, 0.43 * 0.5};  // kappa scope, on the sixth day
  const double feasible[] = {1.0, 0.3};       // high and low income
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  study.setup.shocks.write(5, terms, scratch);
  const auto& groups = *study.setup.groups;
  REQUIRE(groups.size() >= 4);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::size_t country = groups.cell[group] / 2;
    const std::size_t sector = groups.cell[group] % 2;
    CHECK(terms.labour_supply[group] ==
          Approx(1 - closed[country] * (1 - remote[sector] * feasible[country]) * exposed[sector]).epsilon(1e-14));
    CHECK(terms.labour_supply[group] ==
          Approx(models::labour_supply(closed[country], closed[country] * feasible[country], remote[sector],
                                       exposed[sector]))
              .epsilon(1e-14));
    CHECK(terms.capacity[group] == 1);
    CHECK(terms.final_demand_home[group] == 1);
  }
}

TEST_CASE("parameters of closures come from the scenario") {
  const Bench bench;
  const resolve::Study study =
      bench.study(closure_tables + "wear = false\nvoluntary = false\nrequired_for_some = 0.8\ntargeted_scope = 0.25\n" +
                  shock("reduction = 1.0\nfollows = \"closures\""));
  CHECK(study.setup.shocks.shocks().front().reduction(1, 0, 0) == Approx(0.2));
}

TEST_CASE("what follows closures wears off but for what is sold on site") {
  const Bench bench;
  const resolve::Study study = bench.study(
      closure_tables + "voluntary = false\nrequired_for_some = 1\ntargeted_scope = 1\nhalf_life_days = 4\nfloor = 0\n" +
      "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nreduction = 1.0\nfollows = \"closures\"\n");
  const auto& shock = study.setup.shocks.shocks().front();
  CHECK(shock.reduction(1, 0, 4) == Approx(0.5).epsilon(1e-14));              // food: nothing on site
  CHECK(shock.reduction(1, 1, 4) == Approx(0.7 * 0.5 + 0.3).epsilon(1e-14));  // services: on site 1 x fall 0.3
  CHECK(shock.reduction(1, 1, 8) == Approx(0.7 * 0.25 + 0.3).epsilon(1e-14));
}

TEST_CASE("a closure lasts for what is sold on site and wears off elsewhere") {
  const Bench bench;
  const resolve::Study study = bench.study(
      closure_tables + "voluntary = false\nrequired_for_some = 1\ntargeted_scope = 1\nhalf_life_days = 4\nfloor = 0\n" +
      "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n");
  const auto& shock = study.setup.shocks.shocks().front();
  const double food = (1 - 0.8 * 0.75) * (1 - 0.3 * 0.1), services = (1 - 0.2 * 0.75) * (1 - 0.3 * 0.5);
  CHECK(shock.reduction(1, 0, 4) == Approx(food * 0.5).epsilon(1e-14));
  CHECK(shock.reduction(1, 1, 4) == Approx(services * (0.7 * 0.5 + 0.3)).epsilon(1e-14));
}

TEST_CASE("firms differ in what a closure takes unless the scenario says no") {
  const Bench bench;
  const std::string text = closure_tables + plain_closures + "%[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n";
  const auto terms_of = [&](const std::string& key) {
    std::string written = text;
    written.replace(written.find('%'), 1, key);
    const resolve::Study study = bench.study(written);
    auto terms = study.setup.shocks.neutral();
    models::shocks::Scratch scratch;
    study.setup.shocks.write(5, terms, scratch);
    return terms;
  };
  CHECK_FALSE(terms_of("").firm_labour_supply.empty());
  CHECK(terms_of("firms_differ = false\n").firm_labour_supply.empty());
}
