// Firms that close for good, worked by hand.
#include <catch2/catch.hpp>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 40;

// Capacity of sector 0 is gone on days [0, last].
engine::Setup<> setup_of(const network::Network& network, int last, const models::money::Rule& money) {
  engine::Setup<> setup = plain_setup(network, 3);
  setup.mechanisms.money = money;
  models::shocks::Shock flood = shock_everywhere(network, models::shocks::Kind::capacity, 1, 0, last, days);
  flood.selection.sectors.assign(network.sectors.size(), false);
  flood.selection.sectors[0] = true;
  setup.shocks = models::shocks::Plan(network, *setup.groups, {flood}, {}, days);
  return setup;
}

}  // namespace

TEST_CASE("a firm closes for good on the evening on which its cash is gone") {
  // Sells 10, pays wages of 3; must pay 3.5. Without output it works 0.35 of its hours and loses 10 - 3.5 - 3 x 0.65 =
  // 4.55 a day, 1.3 days of fixed cost.
  const network::Network network = build({{0}, {10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network, 3, models::money::Cash{{2, 0, 0, 0.5}}), context);
  simulation.check_steady_state();
  const engine::FirmState& firms = simulation.state().firms;
  const models::money::State& money = simulation.state().kinds.money;
  simulation.step();
  CHECK(money.cash[0] == Approx(0.7));
  CHECK(money.closed[0] == 0);
  simulation.step();
  CHECK(money.cash[0] == Approx(-0.6));
  CHECK(money.closed[0] == 1);
  CHECK(firms.hours[0] == Approx(0.35));  // of the day that was worked
  CHECK(firms.heads[0] > 0.9);
  for (int day = 2; day < days; ++day) {
    simulation.step();
    CHECK(firms.capacity[0] == 0);
    CHECK(firms.production[0] == 0);
    CHECK(firms.hours[0] == 0);
    CHECK(firms.heads[0] == 0);
    CHECK(simulation.state().kinds.work.recallable[0] == 0);
  }
}

TEST_CASE("a firm whose cash lasts until the shock ends goes on") {
  const network::Network network = build({{0}, {10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network, 1, models::money::Cash{{3, 0, 0, 0.5}}), context);
  for (int day = 0; day < days; ++day) simulation.step();
  CHECK(simulation.state().kinds.money.closed[0] == 0);
  CHECK(simulation.state().firms.production[0] == 1);
  CHECK(simulation.state().kinds.money.cash[0] == 3);  // filled again
}

TEST_CASE("a closed firm orders nothing and what it made is missed") {
  // Fibre (sector 1) to cloth (sector 0) to garments (sector 2).
  const network::Network network = build({{1, 0, 2}, {0, 0, 100}, {{0, 1, 20}, {1, 2, 50}}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network, 3, models::money::Cash{{1, 0, 0, 1}}), context);
  const engine::State<double>& state = simulation.state();
  simulation.step();
  CHECK(state.kinds.money.closed == std::vector<double>{0, 1, 0});
  CHECK(state.firms.production[0] == 1);
  for (int day = 1; day < 8; ++day) simulation.step();
  CHECK(state.pools.order[0] == 0);  // of cloth
  CHECK(state.firms.demand[0] == 0);
  CHECK(state.firms.production == std::vector<double>{0, 0, 0});
}

TEST_CASE("under every law of work a closed firm employs nobody") {
  for (const models::work::Law& law :
       {models::work::Law{models::work::Elastic{}}, models::work::Law{models::work::PichlerLabour{}},
        models::work::Law{models::work::FollowsOutput{}}}) {
    const network::Network network = build({{0}, {10}, {}, {}});
    const Context context(1);
    engine::Setup<> setup = setup_of(network, 9, models::money::Cash{{1, 0, 0, 0.5}});
    setup.mechanisms.work = law;
    engine::Simulation<double> simulation(setup, context);
    for (int day = 0; day < days; ++day) simulation.step();
    CHECK(simulation.state().kinds.money.closed[0] == 1);
    CHECK(simulation.state().firms.production[0] == 0);
    CHECK(simulation.state().firms.hours[0] == 0);
    CHECK(simulation.state().firms.heads[0] == 0);
  }
}

TEST_CASE("without a rule of money nothing is kept of it and no firm closes") {
  const network::Network network = build({{0}, {10}, {}, {}});
  const Context context(1);
  engine::Simulation<double> simulation(setup_of(network, 20, models::money::None{}), context);
  for (int day = 0; day < days; ++day) simulation.step();
  CHECK(simulation.state().kinds.money.cash.empty());
  CHECK(simulation.state().kinds.money.receipts.empty());
  CHECK(simulation.state().kinds.money.closed.empty());
  CHECK(simulation.state().firms.production[0] == 1);
}
