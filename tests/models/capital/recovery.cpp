// Every way in which capital returns, worked by hand: 0.6 of a firm's capital was destroyed; recovery takes
// 10 days.
#include "models/capital/recovery.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace tierwave::models::capital;

namespace {

// On the k-th day of recovery, from what was left yesterday where a rule goes by it.
Damage damage(double k, double destroyed = 0.6) {
  return {destroyed, 0.5, k, 0.4, 0.3};
}

double lost(Recovery recovery, double k) {
  return still_lost(recovery, 10, damage(k));
}

void check(Recovery recovery, double first, double middle, double end) {
  CHECK(lost(recovery, 1) == Approx(first).epsilon(1e-13).margin(1e-15));
  CHECK(lost(recovery, 5) == Approx(middle).epsilon(1e-13).margin(1e-15));
  CHECK(lost(recovery, 10) == Approx(end).epsilon(1e-13).margin(1e-15));
}

}  // namespace

TEST_CASE("capital without recovery stays lost") {
  check(Recovery::none, 0.6, 0.6, 0.6);
}

TEST_CASE("linear recovery gives back a tenth of the loss a day and ends") {
  check(Recovery::linear, 0.54, 0.3, 0);
  CHECK(lost(Recovery::linear, 11) == 0);
}

TEST_CASE("uniform recovery gives every firm back the same share of its capital a day") {
  check(Recovery::uniform, 0.5, 0.1, 0);
  CHECK(lost(Recovery::uniform, 7) == 0);  // whole before a firm that lost more
  CHECK(still_lost(Recovery::uniform, 10, damage(7, 0.8)) == Approx(0.1).epsilon(1e-13));
  CHECK(still_lost(Recovery::uniform, 10, damage(10, 1)) == 0);
}

TEST_CASE("sudden recovery gives all back at once") {
  check(Recovery::sudden, 0, 0, 0);
}

TEST_CASE("exponential recovery falls by 1 over e in ten days") {
  check(Recovery::exponential, 0.6 * std::exp(-0.1), 0.6 * std::exp(-0.5), 0.6 / std::exp(1.0));
}

TEST_CASE("convex recovery falls by a tenth a day") {
  check(Recovery::convex, 0.54, 0.6 * 0.59049, 0.6 * 0.3486784401);
}

TEST_CASE("concave recovery is an S with its half at half of the days") {
  const double e = std::log(10 / 1e-6) / std::log(5.0);
  check(Recovery::concave, 0.6 * 10 / (10 + 1e-6), 0.3, 0.6 * 10 / (10 + 1e-6 * std::pow(10.0, e)));
  CHECK(lost(Recovery::concave, 10) < 0.001);
}

TEST_CASE("neighbour-damped recovery goes at the speed that whole partners leave it") {
  CHECK(lost(Recovery::neighbour_damped, 1) == Approx(0.5 * (1 - 0.04)).epsilon(1e-15));
  Damage alone = damage(1);
  alone.whole_partners = 0;
  CHECK(still_lost(Recovery::neighbour_damped, 10, alone) == 0.5);
  Damage among_whole = damage(1);
  among_whole.whole_partners = 1;
  CHECK(still_lost(Recovery::neighbour_damped, 10, among_whole) == Approx(0.45).epsilon(1e-15));  // as convex
}

TEST_CASE("rebuilding gives back what was delivered") {
  CHECK(lost(Recovery::rebuilding, 1) == Approx(0.5 * (1 - 0.03)).epsilon(1e-15));
  Damage nothing = damage(1);
  nothing.delivered = 0;
  CHECK(still_lost(Recovery::rebuilding, 10, nothing) == 0.5);
  Damage everything = damage(1);
  everything.delivered = 1;
  CHECK(still_lost(Recovery::rebuilding, 1, everything) == 0);
}

TEST_CASE("what is lost never rises and stays a share of what was destroyed") {
  for (const Recovery recovery : {Recovery::none, Recovery::linear, Recovery::uniform, Recovery::sudden,
                                  Recovery::exponential, Recovery::convex, Recovery::concave})
    for (const double days : {3.0, 10.0, 365.0})
      for (const double destroyed : {0.0, 1e-9, 0.3, 1.0}) {
        double before = destroyed;
        for (int k = 1; k <= 500; ++k) {
          const double now = still_lost(recovery, days, damage(k, destroyed));
          REQUIRE(now >= 0);
          REQUIRE(now <= before);
          before = now;
        }
      }
}

TEST_CASE("every recovery has a name and proportional is linear") {
  CHECK(recovery_named("proportional") == Recovery::linear);
  CHECK(recovery_named("linear") == Recovery::linear);
  CHECK(recovery_named("neighbour-damped") == Recovery::neighbour_damped);
  CHECK(recovery_names().size() == 10);
  for (const std::string& name : recovery_names()) CHECK(recovery_named(name).has_value());
  CHECK_FALSE(recovery_named("magic").has_value());
}
