// Under every rule what is delivered is what was made, and nobody receives more than ordered.
#include <catch2/catch.hpp>

#include "models/rationing/random_claims.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using namespace tierwave::models::rationing;

namespace {

// Calls check(rule) for every rule there is.
template <class Check>
void for_each_rule(Check&& check) {
  [&]<std::size_t... position>(std::index_sequence<position...>) {
    (check(std::variant_alternative_t<position, Rule>{}), ...);
  }
  (std::make_index_sequence<std::variant_size_v<Rule>>{});
}

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
      REQUIRE(rule.delivered(claim.order, levels.buyers, claim.rank) >= 0);
      REQUIRE(rule.delivered(claim.order, levels.buyers, claim.rank) <= claim.order);
    }
    for (const Claim& claim : made.final_users) {
      REQUIRE(rule.delivered(claim.order, levels.final_users, claim.rank) >= 0);
      REQUIRE(rule.delivered(claim.order, levels.final_users, claim.rank) <= claim.order * (1 + 1e-15));
    }
  }
  CHECK(cases > 4000);
}

template <class Rule>
void divides_final_users(const Rule& rule) {
  for (std::uint32_t id = 0; id < 5000; ++id) {
    const Case made = any_case(id);
    if (!(made.ordered() > made.supply)) continue;
    const Levels levels = rule.allocate(made.supply, made.claims());
    const double to_final = delivered_to_final_users(rule, made, levels);
    const double to_households = rule.to_households(to_final, made.household_orders, made.final_orders());
    const double rounding = 1e-12 * made.final_orders();
    INFO(Rule::name << ", case " << id);
    REQUIRE(to_households >= 0);
    REQUIRE(to_households <= made.household_orders + rounding);
    REQUIRE(to_households <= to_final * (1 + 1e-15));
    REQUIRE(to_final - to_households <= made.final_orders() - made.household_orders + rounding);
  }
}

template <class Rule>
void delivers_everything(const Rule& rule) {
  for (const double order : {0.0, 0.3, 1.0, 1e6})
    for (const unsigned rank : {0u, 1u, 200u}) {
      CHECK(rule.delivered(order, rule.everything.buyers, rank) == order);
      CHECK(rule.delivered(order, rule.everything.final_users, rank) == order);
    }
  CHECK(rule.to_households(10, 4, 10) == 4);
}

}  // namespace

TEST_CASE("every rationing rule conserves goods and gives nobody more than ordered") {
  for_each_rule([](const auto& rule) { conserves(rule); });
}

TEST_CASE("under every rule neither households nor other final users receive more than they ordered") {
  for_each_rule([](const auto& rule) { divides_final_users(rule); });
}

TEST_CASE("households-first lets nobody else have anything before households have all") {
  int short_of_households = 0;
  const HouseholdsFirst rule;
  for (std::uint32_t id = 0; id < 5000; ++id) {
    const Case made = any_case(id);
    if (!(made.ordered() > made.supply)) continue;
    const Levels levels = rule.allocate(made.supply, made.claims());
    const double to_final = delivered_to_final_users(rule, made, levels);
    const double to_households = rule.to_households(to_final, made.household_orders, made.final_orders());
    REQUIRE(std::abs(to_households - std::min(made.supply, made.household_orders)) <= 1e-12 * made.ordered());
    if (made.supply < made.household_orders) {
      ++short_of_households;
      REQUIRE(levels.buyers == 0);
    }
  }
  CHECK(short_of_households > 100);
}

TEST_CASE("priority gives a rank nothing before all earlier ones have all") {
  for (std::uint32_t id = 0; id < 5000; ++id) {
    const Case made = any_case(id);
    if (!(made.ordered() > made.supply)) continue;
    const Levels levels = Priority::allocate(made.supply, made.claims());
    for (unsigned rank = 1; rank < 5; ++rank)
      if (Priority::delivered(1, levels.buyers, rank) > 0)
        REQUIRE(Priority::delivered(1, levels.buyers, rank - 1) == 1);
  }
}

TEST_CASE("the levels of a firm that is not short deliver every order exactly") {
  for_each_rule([](const auto& rule) { delivers_everything(rule); });
}
