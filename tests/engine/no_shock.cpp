// Without a shock nothing moves: not by a bit, for a year, in both precisions.
#include <catch2/catch.hpp>

#include <algorithm>

#include "support/networks.hpp"
#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

template <class Real>
void nothing_moves_for_a_year(const engine::Setup<>& setup, int threads) {
  const Context context(threads);
  engine::Simulation<Real> simulation(setup, context);
  simulation.check_steady_state();
  const engine::State<Real> start = simulation.state();
  for (int day = 0; day < 365; ++day) simulation.step();
  const engine::State<Real>& end = simulation.state();
  CHECK(end.day == Day(365));
  const std::vector<double> ones(end.firms.demand.size(), 1.0);
  CHECK(end.firms.demand == ones);
  CHECK(end.firms.production == ones);
  CHECK(end.firms.hours == ones);
  CHECK(end.firms.heads == ones);
  CHECK(end.firms.final_sales == start.firms.final_sales);
  CHECK(end.firms.stocks == start.firms.stocks);
  CHECK(end.pools.stock_days == start.pools.stock_days);
  CHECK(end.pools.order == start.pools.order);
  CHECK(end.summary.input_shortfall == 0);
  CHECK(end.transit.stages == start.transit.stages);
  CHECK(end.transit.waiting == start.transit.waiting);
  CHECK(end.firms.in_transit == start.firms.in_transit);
  CHECK(end.crews_overdue == start.crews_overdue);
  CHECK(end.kinds.money.cash == start.kinds.money.cash);
  CHECK(end.kinds.money.receipts == start.kinds.money.receipts);
  CHECK(end.kinds.money.closed == start.kinds.money.closed);
  CHECK(end.firms.capacity == start.firms.capacity);
  CHECK(end.kinds.overproduction.overproduction == start.kinds.overproduction.overproduction);
  for (const std::vector<double>* values : {&end.countries.labour_income, &end.countries.consumption})
    CHECK(std::all_of(values->begin(), values->end(), [](double value) { return value == 1; }));
  simulation.restore(start);
  simulation.step();
  CHECK(end.firms.household_sales == simulation.state().firms.household_sales);
  CHECK(end.kinds.orders.order_weight == simulation.state().kinds.orders.order_weight);
  CHECK(end.kinds.substitution.spare_capacity == simulation.state().kinds.substitution.spare_capacity);
  const std::vector<double>& asked = end.kinds.substitution.asked_of_others;
  CHECK(std::all_of(asked.begin(), asked.end(), [](double amount) { return amount == 0; }));
}

// Mechanisms that hold more in the state than the default ones.
engine::Setup<> moving(engine::Setup<> setup) {
  setup.mechanisms.orders = models::orders::Ario{{60, true}};
  setup.mechanisms.production = models::production::Threshold{{1, 1e-5}};
  setup.mechanisms.rationing = models::rationing::HouseholdsFirst{};
  setup.mechanisms.overproduction = models::overproduction::Ario{};
  setup.mechanisms.households = models::households::Income{};
  setup.mechanisms.money = models::money::Cash{};
  return setup;
}

void in_both_precisions(const engine::Setup<>& setup, int threads = 2) {
  nothing_moves_for_a_year<double>(setup, threads);
  nothing_moves_for_a_year<float>(setup, threads);
}

// Corridors without any room above the baseline. Crew change is blocked by closures, and here there are none.
engine::Setup<> with_transport(engine::Setup<> setup) {
  add_transport(setup, models::transport::AtCapacity::kept);
  setup.transport.blocked.clear();
  setup.transport.headroom = 1;
  return setup;
}

}  // namespace

TEST_CASE("nothing moves for a year on small networks under every combination of mechanisms") {
  for (const Combination& combination : every_combination()) {
    INFO(combination.name);
    const auto network = shocked_network(7, 12, 4, 2);
    engine::Setup<> setup = default_setup(*network);
    combination.choose(setup);
    in_both_precisions(setup, 1);  // hundreds of tiny networks: threads would only wait for each other
  }
}

TEST_CASE("nothing moves for a year on a generated firm network") {
  const engine::Setup<> setup = default_setup(generated(test::random_economy(4, 6, 3), 1000));
  in_both_precisions(setup);
  in_both_precisions(moving(setup));
  in_both_precisions(with_transport(setup));
}

TEST_CASE("nothing moves for a year with stocks by supplier on a generated firm network") {
  engine::Setup<> setup = default_setup(generated(test::random_economy(3, 5, 4), 500));
  setup.stock_by = engine::StockBy::supplier;
  in_both_precisions(setup);
  in_both_precisions(moving(setup));
  in_both_precisions(with_transport(moving(setup)));
}

TEST_CASE("nothing moves for a year where every cell is one firm") {
  in_both_precisions(default_setup(sector_level(test::random_economy(5, 6, 5))));
}

TEST_CASE("nothing moves for a year on the shipped economy") {
  const economy::Economy economy = shipped_economy();
  in_both_precisions(default_setup(sector_level(economy)));
  in_both_precisions(default_setup(generated(economy, 3000)));
  in_both_precisions(moving(default_setup(sector_level(economy))));
  in_both_precisions(with_transport(default_setup(sector_level(economy))));
}
