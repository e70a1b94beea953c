// A run that fails before it has results must not make the folder they would have gone to.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;

TEST_CASE("a mistake in the scenario leaves no outputs folder") {
  const Desk desk;
  CHECK(desk.run_scenario("", {"--set", "oders.tau_days=3"}).exit_code == 3);
  CHECK(
      desk.run_scenario("[[shock]]\nlabel = \"a\"\nkind = \"labour_supply\"\nreduction = 0.1\ncountries = [\"XXX\"]\n")
          .exit_code == 3);
  CHECK_FALSE(desk.has("outputs"));
}

TEST_CASE("without --output results go to the folder outputs") {
  const Desk desk;
  desk.scratch.write("scenario.toml", tiny::scenario);
  CHECK(desk.run({"run", "scenario.toml"}).exit_code == 0);
  CHECK(desk.has("outputs/scenario.h5"));
}
