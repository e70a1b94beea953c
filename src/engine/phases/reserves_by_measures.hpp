// Inputs that measures hold in reserve at firms. A part of phases.hpp.
//
//   released   R_p = min(reserve, max(0, target - stock))     days of use, on each day on which the measure acts
//   paid       sum of R_p use_p + h reserve_p use_p           h what it costs to hold a million for a day
//
// A reserve lies at the firm from the measure's start on and was bought before, from outside of the run; what is not released
// keeps its value. It is not filled again.
#pragma once
#include <algorithm>

#include "engine/simulation.hpp"

namespace tierwave::engine {

using models::measures::Acts;

// Reserves of measures that start today.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::hold_reserves() {
  const models::measures::Plan& plan = setup_.measures;
  std::vector<double>& reserve = state_.measures.measure_reserve;
  if (reserve.empty() || measures_idle_) return;
  for_all_firms([&](const Block& block) {
    for_firms(block, [&](std::size_t firm) {
      const std::size_t m = reserve_of_[group_of(firm)];
      if (m == plan.size() || plan.measures()[m].first_day != state_.day.number()) return;
      for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
        if (plan.measures()[m].selection.products[baseline_.pool_product[pool]])
          reserve[pool] = plan.measures()[m].stock_days;
    });
  });
}

// Before anything arrives: reserves fill up stocks that are below their targets.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::release_reserves(const Block& block) {
  const models::measures::Plan& plan = setup_.measures;
  std::vector<double>& reserve = state_.measures.measure_reserve;
  if (reserve.empty()) return;
  for_firms(block, [&](std::size_t firm) {
    released_[firm] = 0;
    const std::size_t m = reserve_of_[group_of(firm)];
    if (m == plan.size() || !plan.releases(m, group_of(firm), state_.measures)) return;
    for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
      const Real stock = state_.pools.stock_days[pool];
      const double missing = target_stock_days(pool, firm) - static_cast<double>(stock);
      if (!(reserve[pool] > 0) || !(missing > 0)) continue;
      const Real filled = static_cast<Real>(static_cast<double>(stock) + std::min(reserve[pool], missing));
      const double days = static_cast<double>(filled) - static_cast<double>(stock);  // as the stock can hold it
      state_.pools.stock_days[pool] = filled;
      reserve[pool] = std::max(0.0, reserve[pool] - days);
      released_[firm] += days * baseline_.pool_use(pool);
    }
    block.sums.released += released_[firm];
  });
}

// What was released today, and what it costs to hold the rest.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_for_reserves() {
  const models::measures::Plan& plan = setup_.measures;
  const std::vector<double>& reserve = state_.measures.measure_reserve;
  if (reserve.empty()) return;
  const std::vector<double>& paid = add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) {
    const std::size_t m = reserve_of_[group_of(firm)];
    if (m == plan.size()) return;
    double held = 0;
    for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
      held += reserve[pool] * baseline_.pool_use(pool);
    add(group_of(firm), released_[firm] + plan.measures()[m].holding_cost * held);
  });
  for (std::size_t m = 0; m < plan.size(); ++m) {
    if (row_of(plan.measures()[m].kind).acts != Acts::stocks) continue;
    for (std::size_t group = 0; group < reserve_of_.size(); ++group)
      paid_to_group(m, group) = reserve_of_[group] == m ? paid[group] : 0.0;
    book(m, 1);
  }
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_reserves() {
  const models::measures::Plan& plan = setup_.measures;
  if (!plan.any(Acts::stocks)) return;
  released_.resize(baseline_.firms());
  for (std::size_t group = 0; group < setup_.groups->size(); ++group) reserve_of_.push_back(plan.reserve_of(group));
}

}  // namespace tierwave::engine
