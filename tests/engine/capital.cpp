// What destroyed capital takes from production, worked by hand.
#include <catch2/catch.hpp>

#include "support/struck_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::capital::Recovery;

namespace {

// Two firms that sell 10 a day each to final users.
network::Network two_firms() {
  return build({{0, 0}, {10, 10}, {}, {}});
}

std::vector<double> production_of(std::size_t firm, const engine::Setup<>& setup, int days) {
  const Context context(1);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  std::vector<double> made;
  for (int day = 0; day < days; ++day) {
    simulation.step();
    made.push_back(simulation.state().firms.production[firm]);
  }
  return made;
}

void check_row(const std::vector<double>& got, const std::vector<double>& wanted) {
  REQUIRE(got.size() == wanted.size());
  for (std::size_t day = 0; day < got.size(); ++day) {
    INFO("day " << day);
    CHECK(got[day] == Approx(wanted[day]).epsilon(1e-14));
  }
}

}  // namespace

TEST_CASE("destroyed capital takes its share of capacity until it returns") {
  const network::Network network = two_firms();
  const auto setup = struck_setup(network, 1, {destruction(2, Recovery::linear, 4, {{0, 0.4, 0}})});
  check_row(production_of(0, setup, 8), {1, 1, 0.6, 0.7, 0.8, 0.9, 1, 1});
  CHECK(production_of(1, setup, 8) == std::vector<double>(8, 1.0));  // who lost nothing
}

TEST_CASE("capital stays lost for the days of full loss before it recovers") {
  const network::Network network = two_firms();
  models::capital::Destruction event = destruction(1, Recovery::sudden, 1, {{0, 0.4, 0}});
  event.full_days = 3;
  check_row(production_of(0, struck_setup(network, 1, {event}), 6), {1, 0.6, 0.6, 0.6, 1, 1});
}

TEST_CASE("losses of several events add up to all of the capital at most") {
  const network::Network network = two_firms();
  const auto setup = struck_setup(
      network, 1,
      {destruction(0, Recovery::none, 1, {{0, 0.3, 0}, {1, 0.7, 0}}), destruction(1, Recovery::none, 1, {{0, 0.3, 0}}),
       destruction(2, Recovery::linear, 2, {{1, 0.6, 0}})});
  check_row(production_of(0, setup, 4), {0.7, 0.4, 0.4, 0.4});
  check_row(production_of(1, setup, 5), {0.3, 0.3, 0, 0, 0.3});  // 0.7 + 0.6, 0.7 + 0.3, 0.7
}

TEST_CASE("of capital and other capacity the smaller counts") {
  const network::Network network = two_firms();
  engine::Setup<> setup = plain_setup(network, 1);
  setup.shocks = models::shocks::Plan(network, *setup.groups,
                                      {shock_everywhere(network, models::shocks::Kind::capacity, 0.5, 1, 2, 6)}, {}, 6);
  setup.shocks.add(models::capital::by_firm({destruction(0, Recovery::linear, 5, {{0, 0.7, 0}})}));
  check_row(production_of(0, setup, 5), {0.3, 0.44, 0.5, 0.72, 0.86});
}

// Firm 0 sells to firm 1 and firm 1 to firm 2; firms 0 and 1 are damaged. A day takes a quarter of the loss, times what
// partners have left: 1 less the loss of firm 1 for firm 0, 1 less half of the loss of firm 0 for firm 1.
TEST_CASE("a firm among damaged partners recovers by neighbour-damped at the pace of what they have left") {
  const network::Network network = build({{0, 1, 2}, {10, 10, 10}, {{0, 1, 1}, {1, 2, 1}}, {}});
  engine::Setup<> setup =
      struck_setup(network, 50, {destruction(0, Recovery::neighbour_damped, 4, {{0, 0.8, 0}, {1, 0.4, 0}})});
  check_row(production_of(0, setup, 4), {1 - 0.8, 1 - 0.8 * 0.85, 1 - 0.68 * 0.835, 1 - 0.5678 * 0.820975});
  check_row(production_of(1, setup, 4), {1 - 0.4, 1 - 0.4 * 0.85, 1 - 0.34 * 0.835, 1 - 0.2839 * 0.820975});
  CHECK(production_of(2, setup, 4) == std::vector<double>(4, 1.0));
}

TEST_CASE("a firm without partners recovers by neighbour-damped as by convex") {
  const network::Network network = two_firms();
  const auto by = [&](Recovery recovery) {
    return production_of(0, struck_setup(network, 1, {destruction(0, recovery, 4, {{0, 0.8, 0}})}), 6);
  };
  check_row(by(Recovery::neighbour_damped), by(Recovery::convex));
}

TEST_CASE("a damaged firm that buys of itself is no damaged partner of its own") {
  const network::Network network = build({{0, 0}, {10, 10}, {{0, 0, 3}, {1, 0, 2}}, {}});
  const auto by = [&](Recovery recovery) {
    return production_of(0, struck_setup(network, 50, {destruction(0, recovery, 4, {{0, 0.8, 0}})}), 5);
  };
  check_row(by(Recovery::neighbour_damped), by(Recovery::convex));
}
