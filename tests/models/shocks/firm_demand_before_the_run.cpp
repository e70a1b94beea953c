// Once: a step dated before the run was in force from its first day, but its first day counted as never, so that the
// clocks that start with the first shock stood still.
#include <catch2/catch.hpp>

#include "models/shocks/firm_demand.hpp"

using tierwave::models::shocks::FirmDemand;

TEST_CASE("a step before the run is in force from its first day") {
  CHECK(FirmDemand({{0, -5, 0.5}}).first_day() == 0);
  CHECK(FirmDemand({{0, -5, 0.5}, {1, 3, 0.2}}).first_day() == 0);
}

TEST_CASE("a step that another replaces before the run is never in force") {
  CHECK(FirmDemand({{0, -5, 0.5}, {0, -2, 1}}).first_day() == -1);
  CHECK(FirmDemand({{0, -5, 0.5}, {0, 0, 1}, {0, 4, 0.9}}).first_day() == 4);
}
