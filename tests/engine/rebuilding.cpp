// Rebuilding worked by hand: a damaged firm with capital of 100, half of it lost, and a builder that sells 10 a day to
// final users. A fifth of what is lost is ordered a day.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::capital::Recovery;

namespace {

enum Firm : std::uint32_t { damaged, builder };

engine::Setup<> setup_of(const network::Network& network, double days = 5) {
  models::capital::Destruction event = destruction(0, Recovery::rebuilding, days, {{damaged, 0.5, 100}});
  event.rebuilding = {0, 1};
  engine::Setup<> setup = struck_setup(network, 1, {event});
  setup.mechanisms.rationing = models::rationing::Proportional{};
  return setup;
}

void check_day(const engine::State<double>& state, double lost, double asked_of_builder, double delivered_share) {
  CHECK(state.firms.capital_lost[damaged] == Approx(lost).epsilon(1e-13));
  CHECK(state.firms.production[damaged] == Approx(1 - lost).epsilon(1e-13));
  CHECK(state.firms.demand[builder] == Approx(asked_of_builder).epsilon(1e-13));
  CHECK(state.countries.rebuilding_delivered[0] == Approx(delivered_share).epsilon(1e-13));
}

}  // namespace

TEST_CASE("what is lost is ordered of the builders and what they deliver is whole again") {
  const network::Network network = build({{0, 1}, {10, 10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network), context);
  simulation.check_steady_state();
  simulation.step();
  check_day(simulation.state(), 0.5, 1, 0);
  simulation.step();  // 50 / 5 = 10 beside the 10 of everybody else; the builder makes 10
  check_day(simulation.state(), 0.5, 2, 0.5);
  simulation.step();  // half of the 10 arrived
  check_day(simulation.state(), 0.45, 1.9, 1 / 1.9);
  simulation.step();
  check_day(simulation.state(), 0.45 - 0.09 / 1.9, 1 + 0.9 - 0.18 / 1.9, 1 / (1.9 - 0.18 / 1.9));
}

TEST_CASE("capital returns by as much as is delivered for it") {
  const network::Network network = build({{0, 1}, {10, 10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network), context);
  simulation.step();
  double delivered = 0;
  for (int day = 0; day < 30; ++day) {
    CHECK(100 * (0.5 - simulation.state().firms.capital_lost[damaged]) == Approx(0).margin(1e-10 + delivered * 10));
    simulation.step();
    const double whole = simulation.state().firms.capital_lost[damaged];
    CHECK(100 * (0.5 - whole) == Approx(delivered).margin(1e-10));
    // Of the builder's final sales the part beyond what households received.
    delivered += simulation.state().firms.final_sales[builder] - simulation.state().firms.household_sales[builder];
  }
  CHECK(delivered > 25);
}

TEST_CASE("households that are served first leave nothing to rebuild with") {
  const network::Network network = build({{0, 1}, {10, 10}, {}, {}});
  engine::Setup<> setup = setup_of(network);
  setup.mechanisms.rationing = models::rationing::HouseholdsFirst{};
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  for (int day = 0; day < 5; ++day) simulation.step();
  check_day(simulation.state(), 0.5, 2, 0);
}

TEST_CASE("builders at home and abroad share the orders by what they sell to the country") {
  // Builders 1 at home (30) and 2 abroad (10 to the country, 10 at home).
  network::Network network = build({{0, 1, 1}, {10, 30, 10}, {}, {0, 0, 1}});
  network.firms.final_sales_abroad[2] = 10;
  network.firms.output[2] = 20;
  network.final_demand(network.firms.cell[2], 0) = 10;
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network), context);
  simulation.check_steady_state();
  simulation.step();
  simulation.step();  // 10 asked: 7.5 at home, 2.5 abroad
  CHECK(simulation.state().firms.demand[1] == Approx(37.5 / 30).epsilon(1e-14));
  CHECK(simulation.state().firms.demand[2] == Approx(22.5 / 20).epsilon(1e-14));
  const double delivered = (7.5 * 30 / 37.5 + 2.5 * 20 / 22.5) / 10;
  CHECK(simulation.state().countries.rebuilding_delivered[0] == Approx(delivered).epsilon(1e-13));
  CHECK(simulation.state().countries.rebuilding_delivered[1] == 0);
  simulation.step();
  CHECK(simulation.state().firms.capital_lost[0] == Approx(0.5 * (1 - delivered / 5)).epsilon(1e-13));
}
