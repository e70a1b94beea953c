// Overproduction worked by hand: maximum 1.25, tau 10 days.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// One firm that sells 10 a day to final users.
engine::Setup<> setup_of(const network::Network& network, models::shocks::Kind kind, double reduction) {
  engine::Setup<> setup = plain_setup(network, 1);
  setup.mechanisms.overproduction = models::overproduction::Ario{{1.25, 10}};
  setup.mechanisms.work = models::work::FollowsOutput{};
  setup.shocks =
      models::shocks::Plan(network, *setup.groups, {shock_everywhere(network, kind, reduction, 0, 99, 100)}, {}, 100);
  return setup;
}

}  // namespace

TEST_CASE("a firm that is asked for more than its baseline makes more than its baseline") {
  const network::Network network = build({{0}, {10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network, models::shocks::Kind::final_demand, -0.6), context);
  const engine::FirmState& firms = simulation.state().firms;
  simulation.step();
  const double first = 1 + 0.25 * (0.6 / 1.6) / 10;
  CHECK(firms.production[0] == Approx(first).epsilon(1e-14));
  CHECK(firms.hours[0] == firms.production[0]);
  simulation.step();
  CHECK(firms.production[0] == Approx(first + (1.25 - first) * (1.6 - first) / 1.6 / 10).epsilon(1e-14));
  for (int day = 0; day < 80; ++day) simulation.step();
  CHECK(firms.production[0] > 1.2);
  CHECK(firms.production[0] <= 1.25);
}

TEST_CASE("the stretch multiplies what shocks leave of the plant") {
  const network::Network network = build({{0}, {10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network, models::shocks::Kind::capacity, 0.4), context);
  simulation.step();
  CHECK(simulation.state().firms.production[0] == Approx(0.6).epsilon(1e-15));
  simulation.step();
  CHECK(simulation.state().firms.production[0] == Approx(0.6 * (1 + 0.25 * 0.4 / 10)).epsilon(1e-14));
}

TEST_CASE("the stretch does not move labour") {
  const network::Network network = build({{0}, {10}, {}, {}});
  const Context context(1);
  engine::Setup<> setup = setup_of(network, models::shocks::Kind::labour_supply, 0.4);
  setup.mechanisms.work = models::work::Elastic{};
  engine::Simulation<double> simulation(setup, context);
  for (int day = 0; day < 20; ++day) simulation.step();
  CHECK(simulation.state().kinds.overproduction.overproduction[0] > 1.01);
  CHECK(simulation.state().firms.production[0] == 0.6);
}

TEST_CASE("without overproduction a firm that is asked for more makes its baseline") {
  const network::Network network = build({{0}, {10}, {}, {}});
  engine::Setup<> setup = setup_of(network, models::shocks::Kind::final_demand, -0.6);
  setup.mechanisms.overproduction = models::overproduction::None{};
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  for (int day = 0; day < 20; ++day) simulation.step();
  CHECK(simulation.state().firms.production[0] == 1);
  CHECK(simulation.state().kinds.overproduction.overproduction.empty());
}
