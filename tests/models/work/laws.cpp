// Hours, jobs and pay, worked by hand from the three laws.
#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

#include "models/work/law.hpp"

using namespace tierwave;
using namespace tierwave::models::work;

namespace {

const Elastic elastic{};
constexpr double unlimited = std::numeric_limits<double>::infinity();

Outcome on_day(const Elastic& law, double production, double days_since_shock, double labour = 1) {
  return law.outcome({labour, labour, production, days_since_shock});
}

}  // namespace

TEST_CASE("the elasticity is that of the first quarter until day 91 and rises to that of a year on day 365") {
  CHECK(elastic.elasticity(-1) == 0.65);
  CHECK(elastic.elasticity(0) == 0.65);
  CHECK(elastic.elasticity(91) == 0.65);
  CHECK(elastic.elasticity(92) == Approx(0.65 + 0.25 / 274).epsilon(1e-15));
  CHECK(elastic.elasticity(228) == Approx(0.775).epsilon(1e-15));  // half way
  CHECK(elastic.elasticity(365) == Approx(0.9).epsilon(1e-15));
  CHECK(elastic.elasticity(1000) == elastic.elasticity(365));
}

TEST_CASE("hours fall with output by the elasticity") {
  const Outcome early = on_day(elastic, 0.6, 10);
  CHECK(early.hours == Approx(0.74).epsilon(1e-15));
  CHECK(early.pay == early.hours);
  CHECK(on_day(elastic, 0.6, 400).hours == Approx(0.64).epsilon(1e-15));
}

TEST_CASE("a closure costs hours one for one") {
  CHECK(on_day(elastic, 0.5, 10, 0.5).hours == 0.5);  // 1 - 0.65 x 0.5 would need 0.675
  CHECK(on_day(elastic, 0, 10, 0).hours == 0);
}

TEST_CASE("at the baseline all laws give exactly 1") {
  for (const double days : {-1.0, 0.0, 91.0, 200.0, 400.0}) {
    const Outcome outcome = on_day(elastic, 1, days);
    CHECK((outcome.hours == 1 && outcome.jobs.heads == 1 && outcome.pay == 1));
  }
  const PichlerLabour law;
  CHECK(law.labour({1, 1, unlimited}, 1) == 1);
  for (const Outcome outcome : {law.outcome({1, 1, 1, -1}), FollowsOutput{}.outcome({unlimited, 1, 1, -1})})
    CHECK((outcome.hours == 1 && outcome.jobs.heads == 1 && outcome.pay == 1));
}

TEST_CASE("under pichler labour falls and rises at its two speeds towards what is called for") {
  const PichlerLabour law{{1.0 / 30, 1.0 / 15}};
  CHECK(law.labour({1, 0.4, unlimited}, 1) == Approx(1 - 0.6 / 15).epsilon(1e-15));    // demand calls for less
  CHECK(law.labour({1, 0.9, 0.4}, 1) == Approx(1 - 0.6 / 15).epsilon(1e-15));          // inputs allow less
  CHECK(law.labour({0.4, 1, unlimited}, 1) == Approx(0.4 + 0.6 / 30).epsilon(1e-15));  // hiring takes twice as long
  CHECK(law.labour({0.7, 0.7, 5}, 1) == 0.7);
}

TEST_CASE("under pichler labour stays within what closures leave and grows back only by hiring") {
  const PichlerLabour law{{1.0 / 30, 1.0 / 15}};
  CHECK(law.labour({1, 1, unlimited}, 0.6) == 0.6);
  CHECK(law.labour({0.6, 1, unlimited}, 1) == Approx(0.6 + 0.4 / 30).epsilon(1e-15));
  CHECK(law.labour({1, 1.5, unlimited}, 1) == 1);
  const Outcome outcome = law.outcome({0.6, 0.6, 0.2, 10});
  CHECK((outcome.hours == 0.6 && outcome.jobs.heads == 0.6 && outcome.pay == 0.6));
}

TEST_CASE("where work follows output labour has no limit hours and pay are production and jobs up to the baseline") {
  const FollowsOutput law;
  for (const double supply : {0.0, 0.4, 1.0}) CHECK(law.labour({1, 1, unlimited}, supply) == unlimited);
  for (const double production : {0.0, 0.35, 1.0, 1.2}) {  // overproduction too
    const Outcome outcome = law.outcome({unlimited, 1, production, 10});
    CHECK(
        (outcome.hours == production && outcome.jobs.heads == std::min(1.0, production) && outcome.pay == production));
  }
  CHECK_FALSE(has_labour(law));
  CHECK(has_labour(Elastic{}));
  CHECK(has_labour(PichlerLabour{}));
}
