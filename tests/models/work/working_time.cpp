// Shorter working time takes hours and leaves jobs: the elastic law, worked by hand.
#include <catch2/catch.hpp>

#include "models/work/law.hpp"

using namespace tierwave::models::work;

namespace {

const Elastic law{};
constexpr double unlimited = 1e300;

// A day on which production is what labour allows, or less.
Outcome on_day(double working_time, double production, double labour_supply = 1, Jobs yesterday = {}) {
  return law.outcome({working_time * labour_supply, labour_supply, production, 10, yesterday, {}, working_time});
}

}  // namespace

TEST_CASE("shorter working time takes labour one for one and overtime on top of what is left") {
  CHECK(law.labour({1, 1, unlimited}, 1, 0.9) == 0.9);
  CHECK(law.labour({1, 1.05, unlimited}, 1, 0.9) == Approx(0.945).epsilon(1e-15));
  CHECK(law.labour({1, 2, unlimited}, 1, 0.9) == Approx(0.99).epsilon(1e-15));
  CHECK(law.most_labour({1, 1, unlimited}, 1, 0.9) == Approx(0.99).epsilon(1e-15));
}

TEST_CASE("those who lost the job and the hours of the others are both missing") {
  // a closure takes the same persons as lay-offs; shorter hours take part of each head that is left
  const Elastic no_overtime{{.overtime_limit = 0}};
  CHECK(no_overtime.labour({1, 0, unlimited, 0.8}, 0.9) == 0.8);
  CHECK(no_overtime.labour({1, 0, unlimited, 0.8}, 1, 0.9) == Approx(0.72).epsilon(1e-15));
  CHECK(no_overtime.labour({1, 0, unlimited, 1}, 0.5, 0.5) == 0.25);
}

TEST_CASE("hours that working time takes cost no job and the same hours of a closure do") {
  for (const double left : {0.95, 0.9, 0.5, 0.1}) {
    const Outcome heat = on_day(left, left);
    CHECK(heat.hours == left);
    CHECK(heat.pay == left);
    CHECK(heat.jobs.heads == 1);
    CHECK(law.outcome({left, left, left, 10}).jobs.heads < 1);
  }
}

TEST_CASE("what is lost beyond shorter working time costs jobs and each head counts for its hours") {
  // 0.87 of the hours are needed, each head gives 0.9: 0.967 heads, half of the rest is to go, a fifteenth a day
  const Outcome outcome = on_day(0.9, 0.8);
  CHECK(outcome.hours == Approx(0.87).epsilon(1e-15));
  CHECK(outcome.jobs.heads == Approx(1 - 0.5 * (1 - 0.87 / 0.9) / 15).epsilon(1e-15));
}

TEST_CASE("a closure beside shorter working time costs the jobs that it costs alone") {
  CHECK(on_day(0.9, 0.45, 0.5).jobs.heads == law.outcome({0.5, 0.5, 0.5, 10}).jobs.heads);
}

TEST_CASE("without shorter working time every figure has the bits that it had") {
  for (const double production : {0.1, 0.333, 0.9, 1.0, 1.07})
    for (const double supply : {0.4, 0.77, 1.0}) {
      const Jobs yesterday{0.91, 0.03};
      const Outcome with = law.outcome({supply, supply, production, 120, yesterday, {}, 1});
      const Outcome without = law.outcome({supply, supply, production, 120, yesterday});
      CHECK((with.hours == without.hours && with.jobs.heads == without.jobs.heads));
      CHECK(law.labour({1, production, unlimited, 0.91}, supply, 1) ==
            law.labour({1, production, unlimited, 0.91}, supply));
    }
}

TEST_CASE("no working time at all leaves the jobs and stops the work") {
  CHECK(law.labour({1, 1, unlimited}, 1, 0) == 0);
  const Outcome none = on_day(0, 0);
  CHECK((none.hours == 0 && none.jobs.heads == 1));
}

TEST_CASE("one law tells hours from jobs") {
  CHECK(tells_hours_apart(Elastic{}));
  CHECK_FALSE(tells_hours_apart(PichlerLabour{}));
  CHECK_FALSE(tells_hours_apart(FollowsOutput{}));
}
