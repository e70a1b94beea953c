// The time that goods take between two countries, and the stages that it becomes.
#include "models/transport/lead_time.hpp"

#include <catch2/catch.hpp>

using namespace tierwave::models::transport;

TEST_CASE("a lead time is handling and the way at so many km a day") {
  CHECK(lead_days(8032, {}) == Approx(7 + 8032 / 600.0).epsilon(1e-14));  // Germany to China: 20.4 days
  CHECK(lead_days(8032, {}) == Approx(20.39).margin(0.005));
  CHECK(lead_days(600, {300, 1, 3}) == 3);
}

TEST_CASE("stages divide the lead time evenly") {
  const Stages stages = stages_of(21, 3);
  CHECK(stages.count == 3);
  CHECK(stages.days == 7);
  CHECK(stages_of(21, 1).days == 21);
}

TEST_CASE("no stage is shorter than a day") {
  CHECK(stages_of(2.5, 3).count == 2);
  CHECK(stages_of(2.5, 3).days == 1.25);
  CHECK(stages_of(1, 3).count == 1);
  CHECK(stages_of(0.4, 3).count == 1);
  CHECK(stages_of(0.4, 3).days == 1);
  CHECK(stages_of(0, 2).days == 1);
}
