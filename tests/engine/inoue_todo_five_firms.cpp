// Five firms small enough to follow by hand, against a recorded run of the authors' program (Inoue &
// Todo 2019, ProductionNetworkSimulator): 15 days of stock by supplier, tau 6 days, Leontief. Firms 1
// and 2 lose half and a fifth of their capacity and win it back evenly over ten days. The figures are
// the sum of all firms' production.
#include <catch2/catch.hpp>

#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 12;

// Each firm in a country of its own, so that a shock can select it.
engine::Setup<> five_firms() {
  Sketch sketch;
  sketch.sectors = {0, 0, 1, 2, 3};
  sketch.countries = {0, 1, 2, 3, 4};
  sketch.final_sales = {40, 20, 60, 70, 130};
  sketch.links = {{0, 2, 40}, {0, 3, 20}, {1, 2, 30}, {2, 3, 25}, {2, 4, 35}, {3, 4, 30}, {4, 0, 10}, {3, 0, 5}};
  const network::Network network = build(sketch);
  engine::Setup<> setup = plain_setup(network, 15);
  setup.mechanisms.orders = models::orders::InoueTodo{};
  setup.stock_by = engine::StockBy::supplier;
  models::shocks::Shock shock = shock_everywhere(network, models::shocks::Kind::capacity, 1, 0, days - 1, days);
  std::vector<std::vector<double>> lost(5, std::vector<double>(days, 0.0));
  for (int day = 0; day < 10; ++day) {
    lost[0][static_cast<std::size_t>(day)] = 0.5 * (10 - day) / 10;
    lost[1][static_cast<std::size_t>(day)] = 0.2 * (10 - day) / 10;
  }
  shock.parts[0].intensity.by_country = lost;
  setup.shocks = models::shocks::Plan(network, *setup.groups, {shock}, {}, days);
  return setup;
}

void matches(const models::rationing::Rule& rule, const std::vector<double>& recorded) {
  engine::Setup<> setup = five_firms();
  setup.mechanisms.rationing = rule;
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  for (std::size_t day = 0; day < recorded.size(); ++day) {
    simulation.step();
    INFO("day " << day);
    CHECK(std::abs(simulation.state().summary.made - recorded[day]) < 1e-9 * 515);
  }
}

}  // namespace

TEST_CASE("five firms follow the recorded run with proportional rationing") {
  matches(models::rationing::Proportional{},
          {455, 446, 430.61111111111109, 429.6385808963708, 434.85319314028527, 451.53823388253511, 472.06862253879717,
           491.7449877756315, 502.45910493827159, 509, 515, 515});
}

// The authors' program as its papers describe this rule: two slips of the published code mended.
TEST_CASE("five firms follow the recorded run with smallest relative order first") {
  matches(models::rationing::SmallestRelativeOrderFirst{},
          {455, 446, 430.61111111111109, 429.79623381499192, 434.99192834230757, 451.65146335051713, 472.13881329163416,
           491.7449877756315, 502.45910493827159, 509, 515, 515});
}
