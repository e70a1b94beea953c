// Figures that several phases need of a firm, a pool or a link. A part of phases.hpp.
#pragma once
#include <algorithm>

#include "engine/simulation.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::wanted_of(std::uint32_t pool, std::size_t supplier,
                                               std::size_t destination) const {
  auto order = static_cast<double>(state_.pools.order[pool]);
  if (!state_.kinds.orders.order_weight.empty()) order *= state_.kinds.orders.order_weight[supplier];
  if (!terms_.orders_move) return order;
  const double kept = terms_.order_kept(setup_.network->firms.cell[supplier], destination);
  return order *
         (1.0 - (1.0 - kept) * state_.measures.measure_orders_served[destination * sectors_ + sector_of(supplier)]);
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::link_order(std::uint32_t pool, std::size_t supplier, std::size_t buyer) const {
  const network::Network& network = *setup_.network;
  const std::size_t destination = network.country_of_firm(buyer);
  const double order = wanted_of(pool, supplier, destination);
  if (!terms_.trade_restricted || network.country_of_firm(supplier) == destination) return order;
  return std::min({order, terms_.export_share(group_of(supplier), destination),
                   terms_.import_share(group_of(buyer), network.firms.cell[supplier])});
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::mean_weight(std::uint32_t pool) const {
  double sum = 0;
  for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link)
    sum += static_cast<double>(baseline_.link_flow[link]) * state_.firms.capacity[baseline_.link_supplier[link]];
  return sum / baseline_.pool_use(pool);
}

template <class Real, class Mechanisms>
std::array<models::rationing::Claim, 2> Simulation<Real, Mechanisms>::final_claims(std::size_t firm,
                                                                                   unsigned rank) const {
  const std::uint32_t group = group_of(firm);
  const double factor = terms_.final_factor(firm);
  return {{{baseline_.final_home[firm], terms_.final_demand_home[group] * factor, rank},
           {baseline_.final_abroad[firm], terms_.final_demand_abroad[group] * factor, rank}}};
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::household_orders(std::size_t firm) const {
  const std::uint32_t group = group_of(firm);
  return (baseline_.final_home[firm] * terms_.household_demand_home[group] +
          baseline_.final_abroad[firm] * terms_.household_demand_abroad[group]) *
         terms_.final_factor(firm);
}

template <class Real, class Mechanisms>
std::uint32_t Simulation<Real, Mechanisms>::end_of_input(std::uint32_t first, std::uint32_t end) const {
  if (setup_.stock_by == StockBy::product) return first + 1;
  std::uint32_t next = first + 1;
  while (next < end && baseline_.pool_product[next] == baseline_.pool_product[first]) ++next;
  return next;
}

// The mean is formed around the first pool's stock, so that equal stocks give exactly that stock.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::input_stock_days(std::uint32_t first, std::uint32_t last) const {
  const auto stock = static_cast<double>(state_.pools.stock_days[first]);
  if (last - first == 1) return stock;
  double excess = 0;
  double use = 0;
  for (std::uint32_t pool = first; pool < last; ++pool) {
    const double use_of_pool = baseline_.pool_use(pool);
    excess += use_of_pool * (static_cast<double>(state_.pools.stock_days[pool]) - stock);
    use += use_of_pool;
  }
  return std::max(0.0, stock + excess / use);  // stocks of next to nothing may round to less than nothing
}

}  // namespace tierwave::engine
