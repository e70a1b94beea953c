// After a fall of final demand that lasts, with orders pichler or ario, linear production, ample stocks and no
// capacity that binds, the day-to-day model must come to rest where the static one stands: the change
// of output is the Leontief inverse times the change of final demand.
#include <catch2/catch.hpp>

#include <cmath>

#include "economy/operators.hpp"
#include "support/networks.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// a(j, i): what firm i buys of firm j for each unit of its output.
economy::Matrix technical_coefficients(const network::Network& network, std::span<const double> output) {
  economy::Matrix coefficients(network.firms.size(), network.firms.size());
  for (std::uint32_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t link = network.links.begin[network.pools.begin[buyer]];
         link < network.links.begin[network.pools.begin[buyer + 1]]; ++link)
      coefficients(network.links.supplier[link], buyer) += network.links.flow[link] / output[buyer];
  return coefficients;
}

// Final demand for the products of every third sector falls by 30 % in the first two countries.
models::shocks::Shock fall_of_demand(const network::Network& network, int days) {
  models::shocks::Shock shock = shock_everywhere(network, models::shocks::Kind::final_demand, 0.3, 0, days - 1, days);
  for (std::size_t country = 2; country < network.countries.size(); ++country)
    shock.selection.countries[country] = false;
  for (std::size_t sector = 0; sector < network.sectors.size(); ++sector)
    shock.selection.sectors[sector] = sector % 3 == 0;
  return shock;
}

struct Settled {
  int days = 0;               // until no firm's output moves by more than 1e-12 of its baseline a day
  double largest_error = 0;   // of a firm's change of output against the static one, over the largest relative change
  double largest_change = 0;  // of a firm's output, over its baseline
};

Settled settle(const network::Network& network, const models::orders::Rule& orders) {
  constexpr int most_days = 20'000;
  engine::Setup<> setup = plain_setup(network, 60);
  setup.mechanisms.orders = orders;
  setup.mechanisms.production = models::production::Linear{};
  setup.mechanisms.work = models::work::FollowsOutput{};  // jobs lost on the way would bind where output swings back
  setup.shocks =
      models::shocks::Plan(*setup.network, *setup.groups, {fall_of_demand(network, most_days)}, {}, most_days);
  const Context context(2);
  engine::Simulation<double> simulation(setup, context);
  simulation.check_steady_state();
  const std::span<const double> output = simulation.baseline().output;
  Settled settled;
  // A swing can stand still for a day on its way: rest means fifty quiet days in a row.
  for (int quiet = 0; quiet < 50 && settled.days < most_days; ++settled.days) {
    const std::vector<double> before = simulation.state().firms.production;
    simulation.step();
    double moved = 0;
    for (std::size_t firm = 0; firm < output.size(); ++firm)
      moved = std::max(moved, std::abs(simulation.state().firms.production[firm] - before[firm]));
    quiet = moved < 1e-12 ? quiet + 1 : 0;
  }
  REQUIRE(settled.days < most_days);

  std::vector<double> change_of_demand(output.size());
  for (std::size_t firm = 0; firm < output.size(); ++firm) {
    const std::uint32_t group = setup.groups->of_firm[firm];
    change_of_demand[firm] =
        network.firms.final_sales_home[firm] * (1 - simulation.terms().final_demand_home[group]) +
        network.firms.final_sales_abroad[firm] * (1 - simulation.terms().final_demand_abroad[group]);
  }
  const std::vector<double> fall =
      economy::leontief_inverse_times(technical_coefficients(network, output), change_of_demand);
  for (std::size_t firm = 0; firm < output.size(); ++firm) {
    const double wanted = fall[firm] / output[firm];
    const double got = 1 - simulation.state().firms.production[firm];
    settled.largest_change = std::max(settled.largest_change, wanted);
    settled.largest_error = std::max(settled.largest_error, std::abs(got - wanted));
  }
  settled.largest_error /= settled.largest_change;
  return settled;
}

void settles(const network::Network& network) {
  for (const models::orders::Rule& orders :
       {models::orders::Rule(models::orders::Pichler{}), models::orders::Rule(models::orders::Ario{{60, false}}),
        models::orders::Rule(models::orders::Ario{{60, true}})}) {
    const Settled settled = settle(network, orders);
    INFO("orders " << orders.index() << " settled after " << settled.days << " days; the largest change is "
                   << settled.largest_change);
    CHECK(settled.largest_change > 0.1);
    CHECK(settled.largest_error < 1e-9);
  }
}

}  // namespace

TEST_CASE("a sector-level economy settles on the Leontief inverse") {
  settles(sector_level(test::random_economy(3, 6, 21)));
}

TEST_CASE("a generated firm network settles on the Leontief inverse") {
  settles(generated(test::random_economy(3, 4, 22), 300));
}

TEST_CASE("the shipped economy with one firm a cell settles on the Leontief inverse") {
  settles(sector_level(shipped_economy()));
}
