// Whom a scheme reaches, what it pays and which jobs it keeps, worked by hand.
#include "models/measures/job_retention.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::models::measures;

TEST_CASE("a scheme where there was none reaches its share at its pay") {
  const Retained after = retain({0, 0}, 0.4, 0.7);
  CHECK(after.furlough.reach == 0.4);
  CHECK(after.furlough.pay == Approx(0.7));
  CHECK(after.paid == Approx(0.7));
  CHECK(after.older == 0);
  CHECK(after.newly == 0.4);
}

TEST_CASE("a scheme beside another reaches its share of the rest and tops up lower pay") {
  // 0.5 at 0.6 before; of the other half 0.2 is reached anew: 0.1 at 0.8; a fifth of the first half is topped up by 0.2.
  const Retained after = retain({0.5, 0.6}, 0.2, 0.8);
  CHECK(after.furlough.reach == Approx(0.6));
  CHECK(after.newly == Approx(0.1));
  CHECK(after.furlough.reach * after.furlough.pay == Approx(0.5 * 0.6 + 0.1 * 0.8 + 0.1 * 0.2));
  CHECK(after.furlough.reach * after.paid == Approx(0.1 * 0.8 + 0.1 * 0.2));
  CHECK(after.furlough.reach * after.older * 0.6 == Approx(0.5 * 0.6));  // what the first scheme pays stays
}

TEST_CASE("a scheme at lower pay tops up nobody") {
  const Retained after = retain({0.5, 0.6}, 0.2, 0.3);
  CHECK(after.furlough.reach * after.furlough.pay == Approx(0.5 * 0.6 + 0.1 * 0.3));
}

TEST_CASE("a scheme that reaches nobody changes nothing to the bit") {
  const Furlough before{0.3, 0.7};
  const Retained after = retain(before, 0, 1);
  CHECK(after.furlough.reach == before.reach);
  CHECK(after.furlough.pay == before.pay);
  CHECK(after.paid == 0);
  CHECK(after.older == 1);
  CHECK(after.newly == 0);
}

TEST_CASE("what a scheme pays rises with its reach and its pay") {
  const auto cost = [](double reach, double pay) {
    const Retained after = retain({0.4, 0.5}, reach, pay);
    return after.furlough.reach * after.paid;
  };
  for (double reach = 0; reach < 0.95; reach += 0.1) {
    CHECK(cost(reach + 0.1, 0.6) > cost(reach, 0.6));
    if (reach > 0) CHECK(cost(reach, 0.7) > cost(reach, 0.6));
  }
}
