// Once: a table that halved the final demand for what a builder makes halved the rebuilding ordered of it too, and what
// it delivered of that half counted as all: capital returned out of nothing.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::capital::Recovery;

TEST_CASE("capital returns only by what a builder with lower final demand delivers") {
  const network::Network network = build({{0, 1}, {10, 10}, {}, {}});
  models::capital::Destruction event = destruction(0, Recovery::rebuilding, 5, {{0, 0.1, 100}});
  event.rebuilding = {0, 1};
  for (const double factor : {0.0, 0.25, 0.5}) {
    engine::Setup<> setup = struck_setup(network, 1, {event});
    setup.shocks.add(models::shocks::FirmDemand({{1, 0, factor}}));
    const Context context(1);
    engine::Simulation<double> simulation(setup, context);
    simulation.step();
    simulation.step();  // 2 a day are wanted, of which the builder is asked for a share
    CHECK(simulation.state().firms.final_sales[1] == Approx(12 * factor));
    CHECK(simulation.state().countries.rebuilding_delivered[0] == Approx(factor));
    simulation.step();
    CHECK(simulation.state().firms.capital_lost[0] == Approx(0.1 * (1 - factor / 5)).epsilon(1e-13));
  }
}

TEST_CASE("a builder with higher final demand never rebuilds more than is lost") {
  const network::Network network = build({{0, 1}, {10, 100}, {}, {}});
  models::capital::Destruction event = destruction(0, Recovery::rebuilding, 1, {{0, 0.1, 100}});
  event.rebuilding = {0, 1};
  engine::Setup<> setup = struck_setup(network, 1, {event});
  setup.mechanisms.overproduction = models::overproduction::Ario{{10, 1}};
  setup.shocks.add(models::shocks::FirmDemand({{1, 0, 2}}));
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  for (int day = 0; day < 20; ++day) {
    simulation.step();
    REQUIRE(simulation.state().firms.capital_lost[0] >= 0);
    REQUIRE(simulation.state().countries.rebuilding_delivered[0] <= 1);
  }
}
