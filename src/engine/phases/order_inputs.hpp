// Orders, and what the stocks of inputs allow. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <type_traits>
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// What the stocks at the start of the day call for and allow, in one pass over them: each pool's order, from
// yesterday's demand and production, and how far its inputs let a firm produce. Where orders prefer suppliers that can
// make more, the pool's order is divided by their mean weight, so that weights only move it among them.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::order_inputs(const Block& block) {
  FirmState& firms = state_.firms;
  if (std::vector<double>& weight = state_.kinds.orders.order_weight; !weight.empty())
    std::copy(firms.capacity.begin() + block.first, firms.capacity.begin() + block.last, weight.begin() + block.first);
  std::visit(
      [&](const auto& order_rule, const auto& production_rule) {
        for_firms(block, [&](std::size_t firm) {
          typename std::decay_t<decltype(production_rule)>::Sum inputs(production_rule);
          const std::uint32_t end = baseline_.pool_begin[firm + 1];
          if (setup_.stock_by == StockBy::product) {
            for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < end; ++pool) {
              order(pool, firm, order_rule);
              add_input(pool, pool + 1, firm, inputs, production_rule);
            }
          } else {
            for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < end;) {
              const std::uint32_t next = end_of_input(pool, end);
              add_input(pool, next, firm, inputs, production_rule);
              for (; pool < next; ++pool) order(pool, firm, order_rule);
            }
          }
          const models::production::InputLimit limit = inputs.limit();
          firms.input_limit[firm] = limit.value;
          firms.binding_product[firm] = limit.input;
        });
      },
      setup_.mechanisms.orders, setup_.mechanisms.production);
}

// Once a pool: by itself the compiler calls it, which costs a third of the sweep.
template <class Real, class Mechanisms>
template <class Rule>
[[gnu::always_inline]] inline void Simulation<Real, Mechanisms>::order(std::uint32_t pool, std::size_t firm,
                                                                       const Rule& rule) {
  const FirmState& firms = state_.firms;
  const double ordered = rule.relative_order({firms.demand[firm], firms.production[firm],
                                              static_cast<double>(state_.pools.stock_days[pool]),
                                              target_stock_days(pool, firm), firms.capacity[firm]});
  const double weight = state_.kinds.orders.order_weight.empty() ? 1.0 : mean_weight(pool);
  state_.pools.order[pool] = static_cast<Real>(weight > 0 ? ordered / weight : 0.0);
}

// The pools of one input are [first, last).
template <class Real, class Mechanisms>
template <class Sum, class Rule>
[[gnu::always_inline]] inline void Simulation<Real, Mechanisms>::add_input(std::uint32_t first, std::uint32_t last,
                                                                           std::size_t firm, Sum& inputs,
                                                                           const Rule&) const {
  const std::uint32_t product = baseline_.pool_product[first];
  models::production::Input input;
  input.stock_days =
      last - first == 1 ? static_cast<double>(state_.pools.stock_days[first]) : input_stock_days(first, last);
  input.target_days = target_stock_days(first, firm);
  if constexpr (Rule::needs_use) {
    for (std::uint32_t pool = first; pool < last; ++pool) input.baseline_use += baseline_.pool_use(pool);
    input.coefficient = input.baseline_use / baseline_.output[firm];
  }
  if constexpr (Rule::needs_criticality)
    if (const auto& criticality = setup_.network->criticality; !criticality.empty())
      input.criticality = criticality[product * sectors_ + sector_of(firm)];
  inputs.add(input, static_cast<int>(product));
}

}  // namespace tierwave::engine
