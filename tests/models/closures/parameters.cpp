// Parameters of closures are shares.
#include <catch2/catch.hpp>

#include <limits>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;
using Catch::Matchers::Contains;

TEST_CASE("the defaults are valid") {
  CHECK_NOTHROW(check(ClosureParameters{}));
}

TEST_CASE("every parameter outside zero to one is named with its value and place") {
  ClosureParameters parameters;
  parameters.kappa_of(Indicator::workplaces, 2) = 1.2;
  parameters.scope_general = -0.1;
  parameters.scope_targeted = std::numeric_limits<double>::quiet_NaN();
  parameters.remote_feasibility[3] = 30;
  const std::string message = message_of([&] { check(parameters, {"covid.toml", 7}); });
  CHECK_THAT(message, Contains("covid.toml:7: kappa of workplaces level 2 is 1.2, not between 0 and 1"));
  CHECK_THAT(message, Contains("scope of a general closure is -0.1"));
  CHECK_THAT(message, Contains("scope of a targeted closure is nan"));
  CHECK_THAT(message, Contains("feasibility of remote work in low income countries is 30"));
}

TEST_CASE("a stricter level that takes less is refused") {
  ClosureParameters parameters;
  parameters.kappa_of(Indicator::home, 2) = 0.9;
  CHECK_THAT(message_of([&] { check(parameters); }), Contains("level 3 is 0.686, below that of level 2, 0.9"));
}

TEST_CASE("closure intensity refuses bad parameters") {
  ClosureParameters parameters;
  parameters.kappa_of(Indicator::workplaces, 3) = 2;
  CHECK_THROWS_AS(closure_intensity({}, Calendar(date("2020-01-01"), 1), {}, {}, parameters), InvalidInput);
}

TEST_CASE("a half-life of no days is refused") {
  for (const double days : {0.0, -1.0}) {
    ClosureParameters parameters;
    parameters.half_life_days = days;
    CHECK_THAT(message_of([&] { check(parameters); }), Contains("the half-life of closures is"));
  }
}
