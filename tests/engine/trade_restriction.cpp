// A quota caps what crosses a border at its share of the baseline flow; what stays at home is free.
#include <catch2/catch.hpp>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::shocks::Kind;

namespace {

constexpr int days = 6;

// Firm 0 in country 0 sells 30 to firm 1 at home and 20 to firm 2 abroad; both sell 100 to final users.
network::Network two_countries() {
  Sketch sketch;
  sketch.sectors = {0, 1, 1};
  sketch.countries = {0, 0, 1};
  sketch.final_sales = {0, 100, 100};
  sketch.links = {{0, 1, 30}, {0, 2, 20}};
  return build(sketch);
}

// Stocks at the end of day 0 and demand on the seller, with 4 days of stock aimed for.
struct Seen {
  double stock_at_home, stock_abroad, demand, production;
};

Seen first_day(const models::shocks::Shock& shock, engine::StockBy stock_by) {
  const network::Network network = two_countries();
  engine::Setup<> setup = plain_setup(network, 4);
  setup.shocks = models::shocks::Plan(network, *setup.groups, {shock}, {}, days);
  setup.stock_by = stock_by;
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  simulation.step();
  const engine::State<double>& state = simulation.state();
  return {state.pools.stock_days[0], state.pools.stock_days[1], state.firms.demand[0], state.firms.production[0]};
}

}  // namespace

TEST_CASE("an export quota caps orders across the border and leaves those at home alone") {
  models::shocks::Shock quota = shock_everywhere(two_countries(), Kind::export_restriction, 0.6, 0, days - 1, days);
  for (const engine::StockBy by : {engine::StockBy::product, engine::StockBy::supplier}) {
    const Seen seen = first_day(quota, by);
    CHECK(seen.stock_at_home == 4);
    CHECK(seen.stock_abroad == Approx(3.4).epsilon(1e-14));  // 0.4 arrive, 1 is used
    CHECK(seen.demand == Approx((30 + 0.4 * 20) / 50).epsilon(1e-14));
    CHECK(seen.production == Approx((30 + 0.4 * 20) / 50).epsilon(1e-14));
  }
}

TEST_CASE("an import quota of the buying country does the same and one of another country nothing") {
  models::shocks::Shock quota = shock_everywhere(two_countries(), Kind::import_restriction, 0.25, 0, days - 1, days);
  quota.selection.countries = {false, true};
  CHECK(first_day(quota, engine::StockBy::product).stock_abroad == Approx(3.75).epsilon(1e-14));
  quota.selection.countries = {true, false};
  CHECK(first_day(quota, engine::StockBy::product).stock_abroad == 4);
}

TEST_CASE("the tighter of an export and an import quota counts") {
  const network::Network network = two_countries();
  engine::Setup<> setup = plain_setup(network, 4);
  setup.shocks = models::shocks::Plan(network, *setup.groups,
                                      {shock_everywhere(network, Kind::export_restriction, 0.6, 0, days - 1, days),
                                       shock_everywhere(network, Kind::import_restriction, 0.7, 0, days - 1, days)},
                                      {}, days);
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  double before = 4;
  for (int day = 0; day < 4; ++day) {
    INFO("day " << day);
    simulation.step();  // whatever the empty stock makes the buyer order, 0.3 of the baseline arrive
    const double used = std::min(1.0, simulation.state().firms.production[2]);
    CHECK(simulation.state().pools.stock_days[1] == Approx(before + 0.3 - used).epsilon(1e-13));
    before = simulation.state().pools.stock_days[1];
  }
}
