// Once: a scenario whose households expect to earn less for good was refused as a defect of the program, because
// consumption fell before any shock.
#include <catch2/catch.hpp>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;

TEST_CASE("households expect to earn less only once a shock has begun") {
  const network::Network network = build(random_sketch(5, 10, 3, 2));
  engine::Setup<> setup = plain_setup(network, 5);
  setup.mechanisms.households = models::households::Income{{0, 0.75, 0, 0.8}};
  models::shocks::Shock shock = shock_everywhere(network, models::shocks::Kind::capacity, 0.1, 4, 9, 10);
  setup.shocks = models::shocks::Plan(network, *setup.groups, {shock}, {}, 10);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  CHECK_NOTHROW(simulation.check_steady_state());
  for (int day = 0; day < 4; ++day) simulation.step();
  CHECK(simulation.state().countries.consumption == std::vector<double>(2, 1.0));
  simulation.step();
  for (const double consumption : simulation.state().countries.consumption)
    CHECK(consumption == Approx(std::pow(0.8, 1.0 / 180)).epsilon(1e-14));  // income is still whole
}
