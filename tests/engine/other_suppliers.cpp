// Two suppliers of one product, 10 and 30 a day, the first of which loses half of its capital: what it leaves unmet goes
// to the second the day after, as far as that has capacity to spare.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

using models::substitution::OtherSuppliers;

struct Run {
  explicit Run(const models::substitution::Rule& rule, double overtime_limit = 0.1)
      : network(build({{0, 0, 1}, {0, 0, 100}, {{0, 2, 10}, {1, 2, 30}}, {}})),
        simulation(setup(rule, overtime_limit), context) {}

  engine::Setup<> setup(const models::substitution::Rule& rule, double overtime_limit) const {
    engine::Setup<> made =
        struck_setup(network, 20, {destruction(0, models::capital::Recovery::none, 1, {{0, 0.5, 0}})});
    made.mechanisms.orders = models::orders::Fixed{};
    made.mechanisms.work = models::work::Elastic{{.overtime_limit = overtime_limit}};
    made.mechanisms.overproduction = models::overproduction::SpareCapacity{{.utilisation = 0.8}};
    made.mechanisms.substitution = rule;
    return made;
  }

  Context context{1};
  network::Network network;
  engine::Simulation<double> simulation;
};

}  // namespace

TEST_CASE("what a supplier leaves unmet others make the day after") {
  Run run(OtherSuppliers{{.at_once_share = 0.4, .found_share = 0.4, .search_days = 60}});
  run.simulation.step();
  CHECK(run.simulation.state().firms.production[1] == 1);
  run.simulation.step();
  const auto& state = run.simulation.state();
  // 5 of 10 are missing; two fifths of them are asked of the other. The first has idle plant left, and owes more than that
  // to its own customers.
  CHECK(state.firms.production[1] * 30 == Approx(32).epsilon(1e-12));
  CHECK(state.firms.production[0] * 10 == Approx(5).epsilon(1e-12));
  CHECK(state.firms.demand[1] == state.firms.production[1]);
  CHECK(state.firms.hours[1] == Approx(1 + 0.65 * 2 / 30).epsilon(1e-12));
  CHECK(state.summary.delivered_to_firms == Approx(37).epsilon(1e-12));
}

TEST_CASE("others make no more than they can spare") {
  Run run(OtherSuppliers{{.at_once_share = 1, .found_share = 1, .search_days = 60}}, 0.05);
  run.simulation.step();
  run.simulation.step();
  CHECK(run.simulation.state().firms.production[1] == Approx(1.05).epsilon(1e-12));
}

TEST_CASE("the share that moves grows while the shortage lasts") {
  Run run(OtherSuppliers{{.at_once_share = 0, .found_share = 0.4, .search_days = 2}});
  run.simulation.step();
  run.simulation.step();  // after a day of shortage: a fifth
  CHECK(run.simulation.state().firms.production[1] * 30 == Approx(31).epsilon(1e-12));
  run.simulation.step();
  CHECK(run.simulation.state().firms.production[1] * 30 == Approx(32).epsilon(1e-12));
}

TEST_CASE("without substitution nothing moves and nothing is kept of it") {
  Run run(models::substitution::None{});
  run.simulation.step();
  run.simulation.step();
  CHECK(run.simulation.state().firms.production[1] == 1);
  CHECK(run.simulation.state().pools.unmet_orders.empty());
}

TEST_CASE("who has enough in stock turns to nobody") {
  // Five days more in stock than the target, and half of an order left unmet.
  Run run(OtherSuppliers{{.at_once_share = 1, .found_share = 1, .search_days = 60}});
  run.simulation.step();
  engine::State<double> state = run.simulation.state();
  for (double& days : state.pools.stock_days) days += 5;
  state.summary.closing_stocks += 5 * run.simulation.baseline().pool_use(0);
  run.simulation.restore(state);
  run.simulation.step();
  CHECK(run.simulation.state().pools.unmet_orders.front() == 0);
}
