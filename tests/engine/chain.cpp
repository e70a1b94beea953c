// A chain of three firms, worked by hand: fibre (20 a day) to cloth (50) to garments (100), all sold
// to final users. Orders pichler with tau 10 days, Leontief.
#include <catch2/catch.hpp>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 10;
enum Firm : std::size_t { fibre, cloth, garments };

network::Network chain() {
  Sketch sketch;
  sketch.sectors = {0, 1, 2};
  sketch.final_sales = {0, 0, 100};
  sketch.links = {{0, 1, 20}, {1, 2, 50}};
  return build(sketch);
}

engine::Setup<> setup_of(const network::Network& network, double stock_days) {
  engine::Setup<> setup = plain_setup(network, stock_days);
  setup.mechanisms.orders = models::orders::Pichler{{10}};
  return setup;
}

void check_row(const std::vector<double>& got, const std::vector<double>& wanted) {
  REQUIRE(got.size() == wanted.size());
  for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == Approx(wanted[i]).epsilon(1e-14));
}

}  // namespace

TEST_CASE("a fall of final demand climbs the chain a day at a time and swings wider upstream") {
  const network::Network network = chain();
  engine::Setup<> setup = setup_of(network, 5);
  setup.shocks = models::shocks::Plan(
      network, *setup.groups, {shock_everywhere(network, models::shocks::Kind::final_demand, 0.4, 0, days - 1, days)},
      {}, days);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  const engine::State<double>& state = simulation.state();

  simulation.step();
  check_row(state.firms.demand, {1, 1, 0.6});
  check_row(state.firms.production, {1, 1, 0.6});
  check_row(state.pools.stock_days, {5, 5.4});
  check_row(state.firms.hours, {1, 1, 0.74});           // 1 - 0.65 x 0.4
  check_row(state.firms.heads, {1, 1, 1 - 0.13 / 15});  // of half of the hours lost
  CHECK(state.firms.final_sales[garments] == Approx(60).epsilon(1e-14));

  simulation.step();  // garments order 0.6 + (5 - 5.4) / 10
  check_row(state.firms.production, {1, 0.56, 0.6});
  check_row(state.pools.stock_days, {5.44, 5.36});

  simulation.step();  // cloth orders 0.56 + (5 - 5.44) / 10, garments 0.6 + (5 - 5.36) / 10
  check_row(state.firms.production, {0.516, 0.564, 0.6});
  check_row(state.pools.stock_days, {5.392, 5.324});

  simulation.step();  // 0.564 - 0.0392 and 0.6 - 0.0324
  check_row(state.firms.production, {0.5248, 0.5676, 0.6});
  CHECK(state.summary.made == Approx(0.5248 * 20 + 0.5676 * 50 + 60).epsilon(1e-14));
}

TEST_CASE("lost capacity reaches the next firm when its stock is used up") {
  const network::Network network = chain();
  engine::Setup<> setup = setup_of(network, 2);
  models::shocks::Shock flood = shock_everywhere(network, models::shocks::Kind::capacity, 0.5, 0, days - 1, days);
  flood.selection.sectors = {false, true, false};
  setup.shocks = models::shocks::Plan(network, *setup.groups, {flood}, {}, days);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  const engine::State<double>& state = simulation.state();

  const std::vector<double> garments_made{1, 1, 1, 0.5, 0.5};
  const std::vector<double> cloth_in_stock{1.5, 1.0, 0.5, 0.5, 0.5};
  const std::vector<double> cloth_demand{1, 1.05, 1.1, 1.15, 1.15};
  for (std::size_t day = 0; day < garments_made.size(); ++day) {
    INFO("day " << day);
    simulation.step();
    CHECK(state.firms.production[cloth] == 0.5);
    CHECK(state.firms.production[garments] == Approx(garments_made[day]).epsilon(1e-14));
    CHECK(state.pools.stock_days[1] == Approx(cloth_in_stock[day]).epsilon(1e-14));
    CHECK(state.firms.demand[cloth] == Approx(cloth_demand[day]).epsilon(1e-14));
    CHECK(state.firms.binding_product[garments] == (day < 3 ? -1 : 1));
    CHECK(state.firms.level_buyers[cloth] == Approx(0.5).epsilon(1e-14));
  }
}
