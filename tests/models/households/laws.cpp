// What households spend and how they spread it, worked by hand.
#include <catch2/catch.hpp>

#include <cmath>

#include "models/households/law.hpp"

using namespace tierwave::models::households;

TEST_CASE("fixed households spend nothing else where a product falls away") {
  CHECK(Fixed{}.consumption({0.3, 0.5}) == 1);
  CHECK(Fixed{}.factor(0.3, 0.5) == 1);
  CHECK_FALSE(reads_income(Fixed{}));
}

TEST_CASE("saving spreads what is not saved over what is left of the basket") {
  const Saving rule{{0.75}};
  CHECK(rule.consumption({0.3, 0.5}) == 1);                                     // income plays no part
  CHECK(rule.factor(1, 0.8) == Approx((1 - 0.75 * 0.2) / 0.8).epsilon(1e-15));  // 0.85 on 0.8
  CHECK(Saving{{1}}.factor(1, 0.8) == Approx(1).epsilon(1e-15));                // all saved: nothing else is bought
  CHECK(Saving{{0}}.factor(1, 0.8) * 0.8 == Approx(1).epsilon(1e-15));          // nothing saved: all is spent
  CHECK_FALSE(reads_income(Saving{}));
}

TEST_CASE("an empty basket buys nothing") {
  CHECK(Saving{}.factor(1, 0) == 0);
  CHECK(Income{}.factor(1, 0) == 0);
}

TEST_CASE("income moves consumption by a ninetieth of a quarter's adjustment a day") {
  const Income rule{{0.6, 0.75, 0, 1}};
  // (1 - rho) / 2 = 0.4 / 180
  CHECK(rule.consumption({0.25, 1}) == Approx(std::pow(0.25, 0.4 / 180)).epsilon(1e-14));
  CHECK(rule.consumption({1, 0.5}) == Approx(std::pow(0.5, 1 - 0.4 / 90)).epsilon(1e-14));
  CHECK(rule.consumption({0.25, 0.5}) ==
        Approx(std::pow(0.25, 0.4 / 180) * std::pow(0.5, 1 - 0.4 / 90)).epsilon(1e-14));
  CHECK(reads_income(rule));
}

TEST_CASE("benefits replace their share of lost income") {
  CHECK(Income{{0.6, 0.75, 0.8, 1}}.consumption({0.5, 1}) ==
        Approx(Income{{0.6, 0.75, 0, 1}}.consumption({0.9, 1})).epsilon(1e-14));
  CHECK(Income{{0.6, 0.75, 1, 1}}.consumption({0.1, 1}) == 1);
}

TEST_CASE("income expected for good counts as much as today's") {
  CHECK(Income{{0.6, 0.75, 0, 0.9}}.consumption({1, 1}) ==
        Approx(Income{{0.6, 0.75, 0, 1}}.consumption({0.9, 1})).epsilon(1e-14));
}

TEST_CASE("consumption settles on the geometric mean of income and income expected for good") {
  const Income rule{{0.6, 0.75, 0, 0.9}};
  double consumption = 1;
  for (int day = 0; day < 20'000; ++day) consumption = rule.consumption({0.4, consumption});
  CHECK(consumption == Approx(std::sqrt(0.4 * 0.9)).epsilon(1e-10));
}

TEST_CASE("households whose income and basket are whole spend exactly the baseline") {
  double consumption = 1;
  for (int day = 0; day < 400; ++day) consumption = Income{}.consumption({1, consumption});
  CHECK(consumption == 1);
  for (const double saved : {0.0, 0.3, 0.75, 1.0}) {
    CHECK(Saving{{saved}}.factor(1, 1) == 1);
    CHECK(Income{{0.6, saved, 0, 1}}.factor(1, 1) == 1);
  }
}

TEST_CASE("income spreads a basket as saving does") {
  CHECK(Income{{0.6, 0.4, 0, 1}}.factor(0.9, 0.7) == Approx((1 - 0.4 * 0.3) * 0.9 / 0.7).epsilon(1e-15));
}
