// The growth of a tiny disturbance: measured while it is tiny, whatever its sign from day to day.
#include <catch2/catch.hpp>

#include "engine/phases.hpp"
#include "support/networks.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

double growth(const network::Network& network, double stock_days, const models::orders::Rule& orders) {
  const Context context(2);
  engine::Setup<> setup = plain_setup(network, stock_days);
  setup.mechanisms = {};
  setup.mechanisms.orders = orders;
  engine::Simulation<double> simulation(setup, context);
  return simulation.disturbance_growth();
}

// Orders more than twice the gap to the target, so that what is missing on one day is too much on the next.
struct Overshoots : models::orders::Fixed {
  double relative_order(const models::orders::Situation& s) const { return 1 + 2.2 * (s.target_days - s.stock_days); }
};

struct Overshooting {
  std::variant<Overshoots> orders;
  models::production::Rule production;
  std::variant<models::rationing::FinalLast> rationing;
  models::work::Law work;
  models::overproduction::Rule overproduction;
  models::households::Law households;
};

}  // namespace

TEST_CASE("a growth so fast that it soon meets the capacities is measured before it does") {
  const network::Network network = sector_level(shipped_economy());
  CHECK(growth(network, 30, models::orders::InoueTodo{{6}}) == Approx(3.37).margin(0.3));
  CHECK(growth(network, 30, models::orders::InoueTodo{{2}}) == Approx(8.5).margin(0.9));
  CHECK(growth(network, 30, models::orders::InoueTodo{{1}}) == Approx(15.3).margin(1.6));
  CHECK(growth(network, 300, models::orders::InoueTodo{{1}}) > 40);
}

TEST_CASE("orders that close the gap to a fixed target do not make a disturbance grow however short the time") {
  const network::Network network = sector_level(shipped_economy());
  for (const double days : {1.0, 2.0}) {
    CHECK(growth(network, 30, models::orders::Pichler{{days}}) < 1.01);
    CHECK(growth(network, 30, models::orders::Ario{{days}}) < 1.01);
  }
}

TEST_CASE("a disturbance that changes its sign every day is seen to grow") {
  const Context context(2);
  const engine::Setup<> plain = plain_setup(generated(test::random_economy(4, 6, 3), 300), 5);
  engine::Simulation<double, Overshooting> simulation(
      {plain.network, plain.groups, {}, plain.shocks, plain.stock_by, plain.target_stock_days, {}}, context);
  CHECK(simulation.disturbance_growth() == Approx(1.2).margin(0.05));
}
