// Households before all others, worked by hand: buyers order 30 and 20, final users 50, of which households 40.
#include "models/rationing/households_first.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using namespace tierwave::models::rationing;

namespace {

struct Received {
  double buyers, final_users, households;
};

Received received(double supply, double household_orders = 40) {
  const std::vector<Claim> buyers{{10, 3}, {20, 1}};
  const std::array<Claim, 2> final_users{{{40, 1}, {5, 2}}};
  const HouseholdsFirst rule;
  const Levels levels = rule.allocate(supply, {buyers, final_users, household_orders});
  const double to_final = 40 * rule.delivered(1, levels.final_users) + 5 * rule.delivered(2, levels.final_users);
  return {10 * rule.delivered(3, levels.buyers) + 20 * rule.delivered(1, levels.buyers), to_final,
          rule.to_households(to_final, household_orders, 50)};
}

void check(const Received& got, double buyers, double final_users, double households) {
  CHECK(got.buyers == Approx(buyers).epsilon(1e-14));
  CHECK(got.final_users == Approx(final_users).epsilon(1e-14));
  CHECK(got.households == Approx(households).epsilon(1e-14));
}

}  // namespace

TEST_CASE("households are served before buyers and other final users") {
  check(received(0), 0, 0, 0);
  check(received(30), 0, 30, 30);
  check(received(40), 0, 40, 40);
  check(received(70), 25, 45, 40);  // 30 left for 60: half of 50 and half of 10
  check(received(94), 45, 49, 40);  // nine tenths
}

TEST_CASE("without households all share in proportion") {
  check(received(30, 0), 15, 15, 0);
}

TEST_CASE("final users that are all households leave the rest to buyers") {
  check(received(70, 50), 20, 50, 50);
}
