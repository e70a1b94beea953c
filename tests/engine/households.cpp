// Households whose consumption follows what firms pay them, worked by hand.
#include <catch2/catch.hpp>

#include <cmath>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// A firm in each of two countries, each selling 10 a day at home; the first may use 0.6 of its labour.
engine::Setup<> setup_of(const network::Network& network) {
  engine::Setup<> setup = plain_setup(network, 1);
  setup.mechanisms.work = models::work::Elastic{{1, 1, 0}};
  models::shocks::Shock closure = shock_everywhere(network, models::shocks::Kind::labour_supply, 0.4, 1, 9, 10);
  closure.selection.countries = {true, false};
  setup.shocks = models::shocks::Plan(network, *setup.groups, {closure}, {}, 10);
  return setup;
}

}  // namespace

TEST_CASE("consumption follows yesterday's labour income of the own country") {
  const network::Network network = build({{0, 0}, {10, 10}, {}, {0, 1}});
  engine::Setup<> setup = setup_of(network);
  setup.mechanisms.households = models::households::Income{{0, 0.75, 0, 1}};
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  const engine::State<double>& state = simulation.state();
  simulation.step();
  simulation.step();
  CHECK(state.countries.consumption[0] == 1);
  CHECK(state.countries.labour_income[0] == Approx(0.6).epsilon(1e-14));
  CHECK(state.firms.demand[0] == 1);
  simulation.step();
  const double first = std::pow(0.6, 1.0 / 180);
  CHECK(state.countries.consumption[0] == Approx(first).epsilon(1e-14));
  CHECK(state.firms.demand[0] == Approx(first).epsilon(1e-14));
  CHECK(state.firms.production[0] == Approx(0.6).epsilon(1e-14));
  simulation.step();
  CHECK(state.firms.demand[0] == Approx(std::pow(0.6, 1.0 / 180) * std::pow(first, 1 - 1.0 / 90)).epsilon(1e-14));
  CHECK(state.countries.consumption[1] == 1);
  CHECK(state.firms.demand[1] == 1);
}

TEST_CASE("what households receive is the part of final sales that is theirs") {
  network::Network network = build({{0, 0}, {10, 10}, {}, {0, 1}});
  network.final_demand(0, 0) = 4;
  network.final_demand(0, static_cast<std::size_t>(economy::FinalUse::investment)) = 6;
  engine::Setup<> setup = setup_of(network);
  const auto received = [&](const models::rationing::Rule& rule) {
    setup.mechanisms.rationing = rule;
    const Context context(1);
    engine::Simulation<double> simulation(setup, context);
    simulation.step();
    CHECK(simulation.state().firms.household_sales == std::vector<double>{4, 10});
    simulation.step();  // 6 are made
    CHECK(simulation.state().firms.final_sales[0] == Approx(6).epsilon(1e-14));
    return simulation.state().firms.household_sales[0];
  };
  CHECK(received(models::rationing::Proportional{}) == Approx(2.4).epsilon(1e-14));
  CHECK(received(models::rationing::SmallestRelativeOrderFirst{}) == Approx(2.4).epsilon(1e-14));
  CHECK(received(models::rationing::HouseholdsFirst{}) == Approx(4).epsilon(1e-14));
}
