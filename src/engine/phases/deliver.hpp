// Arrivals and use: the stocks of inputs. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <variant>

#include "engine/phases/claims.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

// What measures release of reserves and what arrives enters the stocks, and the day's use leaves them.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::deliver(const Block& block) {
  release_reserves(block);
  const std::uint32_t first_link = baseline_.first_link(block.first);
  const std::uint32_t last_link = baseline_.first_link(block.last);
  double* const level = block.room.level.data() - first_link;
  for (std::uint32_t link = first_link; link < last_link; ++link)
    level[link] = state_.firms.level_buyers[baseline_.link_supplier[link]];
  DaySummary moved;  // apart, so that the sums of stocks stay in registers
  if (routes_.on())
    std::visit([&](const auto& rule) { move_goods(block, rule, level, moved); }, setup_.mechanisms.rationing);
  DaySummary sums;
  std::visit(
      [&](const auto& rule) {
        if (setup_.stock_by == StockBy::product)
          for_firms(block, [&](std::size_t firm) { stocks_by_product(firm, rule, level, sums); });
        else
          for_firms(block, [&](std::size_t firm) { stocks_by_supplier(firm, rule, level, sums); });
      },
      setup_.mechanisms.rationing);
  block.sums += sums;
  if (routes_.on()) block.sums += moved;
}

// What arrives in a pool, millions. With transport `level` holds what arrives on each link.
template <class Real, class Mechanisms>
template <class Rule>
inline double Simulation<Real, Mechanisms>::arrived_in(std::uint32_t pool, std::size_t firm, const Rule& rule,
                                                       const double* level) const {
  const unsigned rank = rank_of_buyer(rule, baseline_.pool_product[pool], sector_of(firm));
  const std::uint32_t end = baseline_.link_begin[pool + 1];
  double arrived = 0;
  if (routes_.on()) {
    for (std::uint32_t link = baseline_.link_begin[pool]; link < end; ++link)
      arrived += static_cast<double>(baseline_.link_flow[link]) * level[link];
  } else if (orders_are_plain()) {
    const auto order = static_cast<double>(state_.pools.order[pool]);
    for (std::uint32_t link = baseline_.link_begin[pool]; link < end; ++link)
      arrived += static_cast<double>(baseline_.link_flow[link]) * rule.delivered(order, level[link], rank);
  } else {
    for (std::uint32_t link = baseline_.link_begin[pool]; link < end; ++link)
      arrived += static_cast<double>(baseline_.link_flow[link]) *
                 rule.delivered(link_order(pool, baseline_.link_supplier[link], firm), level[link], rank);
  }
  return arrived;
}

template <class Real, class Mechanisms>
template <class Rule>
void Simulation<Real, Mechanisms>::stocks_by_product(std::size_t firm, const Rule& rule, const double* level,
                                                     DaySummary& sums) {
  const double needed = state_.firms.production[firm];  // of each input, in days of its use
  double closing = 0;
  for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
    const double use_a_day = baseline_.pool_use(pool);
    const double from_suppliers = arrived_in(pool, firm, rule, level);
    const double arrived = from_suppliers + arrived_from_others(pool, firm);
    const double arrivals = arrived / use_a_day;  // days of use, as the stock
    const auto stock = static_cast<double>(state_.pools.stock_days[pool]);
    double used = needed;
    if (needed > stock) {
      const double beyond_stock = (needed - stock) * use_a_day;
      used = stock + (beyond_stock < arrived ? beyond_stock / arrived : 1.0) * arrivals;
      sums.input_shortfall += std::max(0.0, beyond_stock - arrived);
    }
    const Real left = static_cast<Real>(std::max(0.0, stock + (arrivals - used)));
    state_.pools.stock_days[pool] = left;
    keep_unmet(pool, firm, rule, use_a_day, from_suppliers);
    sums.delivered_to_firms += arrived;
    sums.opening_stocks += stock * use_a_day;
    sums.used += used * use_a_day;
    closing += static_cast<double>(left) * use_a_day;
  }
  state_.firms.stocks[firm] = closing;
  sums.closing_stocks += closing;
}

// With stocks by supplier a product's use falls on the stocks at the start of the day in proportion to them, and what
// it needs beyond them on the day's arrivals in proportion to those; so a stock of next to nothing cannot draw all use
// to itself.
template <class Real, class Mechanisms>
template <class Rule>
void Simulation<Real, Mechanisms>::stocks_by_supplier(std::size_t firm, const Rule& rule, const double* level,
                                                      DaySummary& sums) {
  PoolState<Real>& pools = state_.pools;
  const double needed = state_.firms.production[firm];  // of each input, in days of its use
  const std::uint32_t end = baseline_.pool_begin[firm + 1];
  double closing = 0;
  for (std::uint32_t first = baseline_.pool_begin[firm]; first < end;) {
    const std::uint32_t next = end_of_input(first, end);
    const double at_start = input_stock_days(first, next);
    double share_of_arrivals = 0;  // used today
    if (needed > at_start) {
      double arrived = 0;
      double use_a_day = 0;
      for (std::uint32_t pool = first; pool < next; ++pool) {
        arrived += arrived_in(pool, firm, rule, level) + arrived_from_others(pool, firm);
        use_a_day += baseline_.pool_use(pool);
      }
      const double beyond_stocks = (needed - at_start) * use_a_day;
      share_of_arrivals = beyond_stocks < arrived ? beyond_stocks / arrived : 1.0;
      sums.input_shortfall += std::max(0.0, beyond_stocks - arrived);
    }
    for (std::uint32_t pool = first; pool < next; ++pool) {
      const double use_a_day = baseline_.pool_use(pool);
      const auto stock = static_cast<double>(pools.stock_days[pool]);
      const double from_suppliers = arrived_in(pool, firm, rule, level);
      const double arrived = from_suppliers + arrived_from_others(pool, firm);
      const double arrivals = arrived / use_a_day;
      const double used = needed > at_start   ? stock + share_of_arrivals * arrivals
                          : stock == at_start ? needed
                          : at_start > 0      ? needed * (stock / at_start)
                                              : 0.0;
      pools.stock_days[pool] = static_cast<Real>(std::max(0.0, stock + (arrivals - used)));
      keep_unmet(pool, firm, rule, use_a_day, from_suppliers);
      sums.delivered_to_firms += arrived;
      sums.opening_stocks += stock * use_a_day;
      sums.used += used * use_a_day;
      closing += static_cast<double>(pools.stock_days[pool]) * use_a_day;
    }
    first = next;
  }
  state_.firms.stocks[firm] = closing;
  sums.closing_stocks += closing;
}

}  // namespace tierwave::engine
