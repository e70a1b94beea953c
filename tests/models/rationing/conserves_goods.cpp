// Under every rule what is delivered is what was made, and nobody receives more than ordered.
#include <catch2/catch.hpp>

#include "models/rationing/random_claims.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using namespace tierwave::models::rationing;

namespace {

template <class Rule>
void conserves(const Rule& rule) {
  int cases = 0;
  for (std::uint32_t id = 0; id < 5000; ++id) {
    const Case made = any_case(id);
    if (!(made.ordered() > made.supply)) continue;
    ++cases;
    const Levels levels = rule.allocate(made.supply, made.claims());
    INFO(Rule::name << ", case " << id);
    REQUIRE(std::abs(delivered(rule, made, levels) - made.supply) <= 1e-12 * made.supply);
    for (const Claim& claim : made.buyers) {
      REQUIRE(rule.delivered(claim.order, levels.buyers) >= 0);
      REQUIRE(rule.delivered(claim.order, levels.buyers) <= claim.order);
    }
    for (const Claim& claim : made.final_users) {
      REQUIRE(rule.delivered(claim.order, levels.final_users) >= 0);
      REQUIRE(rule.delivered(claim.order, levels.final_users) <= claim.order);
    }
  }
  CHECK(cases > 4000);
}

template <class Rule>
void delivers_everything(const Rule& rule) {
  for (const double order : {0.0, 0.3, 1.0, 1e6}) {
    CHECK(rule.delivered(order, rule.everything.buyers) == order);
    CHECK(rule.delivered(order, rule.everything.final_users) == order);
  }
}

}  // namespace

TEST_CASE("every rationing rule conserves goods and gives nobody more than ordered") {
  conserves(Proportional{});
  conserves(FinalLast{});
  conserves(SmallestRelativeOrderFirst{});
}

TEST_CASE("the levels of a firm that is not short deliver every order exactly") {
  delivers_everything(Proportional{});
  delivers_everything(FinalLast{});
  delivers_everything(SmallestRelativeOrderFirst{});
}
