// What buyers order, worked by hand from the equations. Everything relative to the baseline order.
#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "models/orders/rule.hpp"

using namespace tierwave;
using namespace tierwave::models::orders;

namespace {

// A random situation; stocks reach far beyond the target.
Situation any(std::uint32_t id) {
  const auto draw = [&](std::uint32_t number) { return uniform({1, 0}, id, 0, Purpose::test, number); };
  return {2 * draw(0), 2 * draw(1), 100 * draw(2), 1 + 40 * draw(3), 1.5 * draw(4)};
}

}  // namespace

TEST_CASE("orders pichler follow demand and close the gap to the target") {
  const Pichler rule{{14}};
  CHECK(rule.relative_order({0.8, 0.3, 10, 10}) == 0.8);            // on target: yesterday's demand, not production
  CHECK(rule.relative_order({0.8, 0.3, 3, 10}) == 0.8 + 7.0 / 14);  // half of the gap of 7 days, each day a fourteenth
  CHECK(rule.relative_order({0.8, 0.3, 17, 10}) == Approx(0.3).epsilon(1e-15));
  CHECK(rule.relative_order({0.8, 0.3, 10 + 0.8 * 14 + 1, 10}) == 0);  // more in stock than it can sell off
}

TEST_CASE("orders inoue-todo follow production and a target that moves with it") {
  const InoueTodo rule{{6}};
  CHECK(rule.relative_order({0.2, 1, 15, 15}) == 1);  // on target
  CHECK(rule.relative_order({0.2, 1, 9, 15}) == 2);   // 1 + 6 / 6
  CHECK(rule.relative_order({1, 0.5, 3, 15}) == Approx(0.5 + (7.5 - 3) / 6).epsilon(1e-15));
  CHECK(rule.relative_order({1, 0.5, 15, 15}) == 0);  // 0.5 - 7.5 / 6 is below 0
  CHECK(rule.relative_order({1, 0, 0, 15}) == 0);     // no production, no target, no order
}

TEST_CASE("fixed orders never change") {
  for (std::uint32_t id = 0; id < 20; ++id) CHECK(Fixed{}.relative_order(any(id)) == 1);
}

TEST_CASE("orders are never negative and exactly 1 at the baseline") {
  for (const double tau : {1.0, 6.0, 14.0, 1000.0 / 3})
    for (std::uint32_t id = 0; id < 500; ++id) {
      const Situation situation = any(id);
      for (const Rule& rule : {Rule(Pichler{{tau}}), Rule(InoueTodo{{tau}}), Rule(Ario{{tau}}), Rule(Fixed{})}) {
        const auto order = [&](const Situation& s) {
          return std::visit([&](const auto& one) { return one.relative_order(s); }, rule);
        };
        REQUIRE(order(situation) >= 0);
        REQUIRE(order({1, 1, situation.target_days, situation.target_days}) == 1);
      }
    }
}
