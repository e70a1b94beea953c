// Goods made = goods delivered + goods stocked, for every firm and every day, recomputed link by link
// from what a simulation shows, without its own accounts.
#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "support/shocked_setup.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

// What a level means, once more in the words of the rules.
double delivered(const models::rationing::Rule& rule, double order, double level, std::size_t product,
                 std::size_t buying_sector) {
  if (std::holds_alternative<models::rationing::SmallestRelativeOrderFirst>(rule)) return std::min(order, level);
  if (const auto* priority = std::get_if<models::rationing::Priority>(&rule)) {
    const double rank = priority->ranks[product * (priority->sectors + 1) + buying_sector];
    if (level >= rank + 1) return order;
    return level <= rank ? 0.0 : order * (level - rank);
  }
  return order * level;
}

double may_cross(const engine::Simulation<double>& simulation, std::uint32_t supplier, std::uint32_t buyer) {
  const network::Network& network = *simulation.setup().network;
  const models::terms::Terms& terms = simulation.terms();
  const std::size_t to = network.country_of_firm(buyer);
  if (!terms.trade_restricted || network.country_of_firm(supplier) == to)
    return std::numeric_limits<double>::infinity();
  const network::Groups& groups = *simulation.setup().groups;
  return std::min(terms.export_share(groups.of_firm[supplier], to),
                  terms.import_share(groups.of_firm[buyer], network.firms.cell[supplier]));
}

struct Worst {
  double firm = 0;   // made - delivered, over the firm's baseline output
  double stock = 0;  // opening + arrivals - use - closing of an input, over its baseline use
};

Worst worst_of(const engine::Simulation<double>& simulation, const engine::State<double>& before) {
  const engine::Baseline<double>& baseline = simulation.baseline();
  const engine::State<double>& today = simulation.state();
  const models::rationing::Rule& rule = simulation.setup().mechanisms.rationing;
  std::vector<double> sold = today.firms.final_sales;
  Worst worst;
  for (std::uint32_t buyer = 0; buyer < baseline.firms(); ++buyer) {
    std::map<std::uint32_t, std::array<double, 4>> inputs;  // by product: opening, arrivals, closing, baseline use
    for (std::uint32_t pool = baseline.pool_begin[buyer]; pool < baseline.pool_begin[buyer + 1]; ++pool) {
      auto& [opening, arrivals, closing, use] = inputs[baseline.pool_product[pool]];
      opening += before.pools.stock_days[pool] * baseline.pool_use(pool);
      closing += today.pools.stock_days[pool] * baseline.pool_use(pool);
      use += baseline.pool_use(pool);
      for (std::uint32_t link = baseline.link_begin[pool]; link < baseline.link_begin[pool + 1]; ++link) {
        const std::uint32_t supplier = baseline.link_supplier[link];
        const double wanted =
            today.pools.order[pool] *
            (today.kinds.orders.order_weight.empty() ? 1.0 : today.kinds.orders.order_weight[supplier]);
        const double order = std::min(wanted, may_cross(simulation, supplier, buyer));
        const double arrived = baseline.link_flow[link] * delivered(rule, order, today.firms.level_buyers[supplier],
                                                                    baseline.pool_product[pool],
                                                                    simulation.setup().network->sector_of_firm(buyer));
        arrivals += arrived;
        sold[supplier] += arrived;
      }
    }
    for (const auto& [product, amounts] : inputs) {
      const auto& [opening, arrivals, closing, use] = amounts;
      const double used = std::min(opening + arrivals, use * today.firms.production[buyer]);
      worst.stock = std::max(worst.stock, std::abs(opening + arrivals - used - closing) / (opening + use));
    }
  }
  for (std::uint32_t firm = 0; firm < baseline.firms(); ++firm)
    worst.firm = std::max(worst.firm, std::abs(today.firms.production[firm] - sold[firm] / baseline.output[firm]));
  return worst;
}

}  // namespace

TEST_CASE("goods made are delivered or stocked for every firm and day under every combination of mechanisms") {
  const Context context(1);
  constexpr int days = 35;
  for (const Combination& combination : every_combination()) {
    INFO(combination.name);
    engine::Setup<> setup = shocked_setup(shocked_network(9, 15, 4, 3), 4, days);
    combination.choose(setup);
    setup.mechanisms.substitution =
        models::substitution::None{};  // others deliver without a link: against_reference.cpp
    engine::Simulation<double> simulation(setup, context);
    Worst worst;
    for (int day = 0; day < days; ++day) {
      const engine::State<double> before = simulation.state();
      simulation.step();
      const Worst today = worst_of(simulation, before);
      worst = {std::max(worst.firm, today.firm), std::max(worst.stock, today.stock)};
    }
    CHECK(worst.firm < 1e-12);
    CHECK(worst.stock < 1e-12);
  }
}
