// How far a firm stretches its capacity, worked by hand: maximum 1.25, tau 100 days.
#include <catch2/catch.hpp>

#include "models/overproduction/rule.hpp"

using namespace tierwave::models::overproduction;

namespace {

const Ario rule{{1.25, 100}};

}  // namespace

TEST_CASE("scarcity stretches capacity towards its maximum") {
  CHECK(rule.next({1, 1, 0.6}) == Approx(1 + 0.25 * 0.4 / 100).epsilon(1e-15));
  CHECK(rule.next({1.1, 2, 1}) == Approx(1.1 + 0.15 * 0.5 / 100).epsilon(1e-15));
  CHECK(rule.next({1.25, 2, 0}) == 1.25);
}

TEST_CASE("without scarcity the stretch fades") {
  CHECK(rule.next({1.2, 1, 1}) == Approx(1.2 - 0.2 / 100).epsilon(1e-15));
  CHECK(rule.next({1.2, 0, 0}) == Approx(1.2 - 0.2 / 100).epsilon(1e-15));  // nothing is asked
}

TEST_CASE("a firm that meets its demand is never stretched") {
  double stretched = 1;
  for (int day = 0; day < 400; ++day) stretched = Ario{}.next({stretched, 1, 1});
  CHECK(stretched == 1);
  CHECK(rule.next({1, 0.4, 0.4}) == 1);
  CHECK(Ario{{1.25, 1}}.next({1.2, 1, 1}) == 1);
}

TEST_CASE("a stretch stays between 1 and the maximum whatever happens") {
  double stretched = 1, largest = 1;
  for (int day = 0; day < 2000; ++day) {
    stretched = rule.next({stretched, 1, day < 1000 ? 0.0 : 1.0});
    largest = std::max(largest, stretched);
    REQUIRE(stretched >= 1);
    REQUIRE(stretched <= 1.25);
  }
  CHECK(largest == Approx(1.25).epsilon(1e-4));
  CHECK(stretched == Approx(1).epsilon(1e-4));
}

TEST_CASE("without overproduction capacity is the baseline") {
  CHECK(None{}.next({1.2, 5, 0}) == 1);
  CHECK_FALSE(None::moves);
  CHECK(Ario::moves);
}
