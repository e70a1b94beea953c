// The growth of a tiny disturbance: measured while it is tiny, whatever its sign from day to day.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

#include "base/random.hpp"
#include "engine/phases.hpp"
#include "support/networks.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

double growth(const network::Network& network, double stock_days, const models::orders::Rule& orders) {
  const Context context(2);
  engine::Setup<> setup = plain_setup(network, stock_days);
  setup.mechanisms = {};
  setup.mechanisms.rationing = models::rationing::SmallestRelativeOrderFirst{};
  setup.mechanisms.overproduction = models::overproduction::None{};  // capacities at the baseline
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
  models::overproduction::Rule overproduction = models::overproduction::None{};
  models::substitution::Rule substitution = models::substitution::None{};
  models::households::Law households;
  models::money::Rule money = {};
};

// Capacity without end, so that a small disturbance moves production up as well as down.
struct Roomy : models::overproduction::None {
  static constexpr bool moves = true;
  double next(const models::overproduction::Situation&) const { return 100; }
};

struct WithRoom {
  std::variant<models::orders::InoueTodo> orders;
  models::production::Rule production;
  std::variant<models::rationing::FinalLast> rationing;
  std::variant<models::work::FollowsOutput> work;
  std::variant<Roomy> overproduction;
  models::substitution::Rule substitution = models::substitution::None{};
  models::households::Law households;
  models::money::Rule money = {};
};

// The largest eigenvalue of the linearised day, by power iteration. With deviations from the baseline, o of orders, d
// of demand, which production follows, and s of stocks in days, and target stocks of n days:
//   o = d + (n d - s) / tau of yesterday;  d_i = sum over customers of flow x o / output_i;  s += o - d
double largest_eigenvalue(const network::Network& network, double n, double tau) {
  constexpr int days = 200;
  std::vector<double> output(network.firms.size()), demand(network.firms.size()), stocks(network.pools.product.size());
  for (std::size_t firm = 0; firm < output.size(); ++firm)
    output[firm] = network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm];
  for (std::size_t link = 0; link < network.links.flow.size(); ++link)
    output[network.links.supplier[link]] += network.links.flow[link];
  for (std::size_t pool = 0; pool < stocks.size(); ++pool)
    stocks[pool] = uniform({5, 0}, static_cast<std::uint32_t>(pool), 0, Purpose::test, 0) - 0.5;
  double grown = 0;  // logarithm, over the second half
  for (int day = 0; day < days; ++day) {
    std::vector<double> next(output.size()), orders(stocks.size());
    for (std::size_t buyer = 0; buyer < output.size(); ++buyer)
      for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool) {
        orders[pool] = demand[buyer] + (n * demand[buyer] - stocks[pool]) / tau;
        for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
          next[network.links.supplier[link]] += network.links.flow[link] * orders[pool];
      }
    double largest = 0;
    for (std::size_t buyer = 0; buyer < output.size(); ++buyer) {
      demand[buyer] = next[buyer] / output[buyer];
      for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool) {
        stocks[pool] += orders[pool] - demand[buyer];
        largest = std::max(largest, std::abs(stocks[pool]));
      }
    }
    for (double& value : demand) value /= largest;
    for (double& value : stocks) value /= largest;
    if (day >= days / 2) grown += std::log(largest);
  }
  return std::exp(grown / (days - days / 2));
}

}  // namespace

TEST_CASE("the growth is the largest eigenvalue of the linearised day") {
  const Context context(2);
  const network::Network network = sector_level(shipped_economy());
  for (const auto& [stock_days, tau] : {std::pair(30.0, 6.0), std::pair(15.0, 6.0), std::pair(5.0, 20.0)}) {
    const engine::Setup<> plain = plain_setup(network, stock_days);
    engine::Simulation<double, WithRoom> simulation({plain.network,
                                                     plain.groups,
                                                     {models::orders::InoueTodo{{tau}}, {}, {}, {}, {}, {}, {}},
                                                     plain.shocks,
                                                     plain.stock_by,
                                                     plain.target_stock_days,
                                                     {}},
                                                    context);
    INFO(stock_days << " days of stock, tau " << tau);
    CHECK(simulation.disturbance_growth() == Approx(largest_eigenvalue(network, stock_days, tau)).epsilon(0.015));
  }
}

// Capacities at the baseline cut off every upswing, so that the growth is below the eigenvalue, and not by much. The
// faster it is the fewer days it is measured over.
TEST_CASE("a growth so fast that it soon meets the capacities is measured before it does") {
  const network::Network network = sector_level(shipped_economy());
  for (const double tau : {6.0, 2.0, 1.0}) {
    const double measured = growth(network, 30, models::orders::InoueTodo{{tau}});
    const double exact = largest_eigenvalue(network, 30, tau);
    INFO("tau " << tau << ": " << measured << ", eigenvalue " << exact);
    CHECK(measured < exact);
    CHECK(measured > 0.75 * exact);
  }
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
