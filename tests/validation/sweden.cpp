// Sweden in 2020 (V26), in shape: the spring trough of hours and output where it was measured, and as deep.
#include <catch2/catch.hpp>

#include "validation/scenario_run.hpp"

using namespace tierwave::tests;

TEST_CASE("hours and output of Sweden in the spring of 2020 have the measured trough") {
  const ScenarioRun run("sweden-2020.toml", {}, {"output", "hours"});
  CHECK(run.mean("hours", "2020-04-01", "2020-04-30") == Approx(0.897).margin(0.02));
  CHECK(run.mean("output", "2020-05-01", "2020-05-31") == Approx(0.901).margin(0.02));
  CHECK(run.mean("hours", "2020-03-01", "2020-03-31") > run.mean("hours", "2020-04-01", "2020-04-30"));
  CHECK(run.mean("hours", "2020-06-01", "2020-06-30") > run.mean("hours", "2020-04-01", "2020-04-30"));
  CHECK(run.mean("output", "2020-07-01", "2020-07-31") > run.mean("output", "2020-05-01", "2020-05-31"));
}
