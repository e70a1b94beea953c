// How a simulation starts: memory and the initial state. A part of phases.hpp.
#pragma once
#include <limits>
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
Simulation<Real, Mechanisms>::Simulation(Setup<Mechanisms> setup, const Context& context)
    : setup_(std::move(setup)), context_(context), baseline_(make_baseline<Real>(*setup_.network, setup_.stock_by)) {
  const std::size_t firms = baseline_.firms();
  target_stock_days_.resize(baseline_.pools());
  pool_buyer_.resize(baseline_.pools());
  std::vector<std::size_t> inputs(firms + 1);
  std::vector<std::size_t> customers(firms + 1);
  for (std::size_t firm = 0; firm < firms; ++firm) {
    for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
      pool_buyer_[pool] = static_cast<std::uint32_t>(firm);
      target_stock_days_[pool] = static_cast<Real>(
          setup_.firm_stock_days.empty() ? setup_.target_stock_days(baseline_.pool_product[pool], sector_of(firm))
                                         : setup_.firm_stock_days[firm]);
    }
    // The cost of a firm: itself, its pools and its links.
    const std::size_t first_pool = baseline_.pool_begin[firm + 1];
    inputs[firm + 1] = firm + 1 + first_pool + baseline_.link_begin[first_pool];
    customers[firm + 1] = firm + 1 + baseline_.customer_begin[firm + 1];
  }
  constexpr std::size_t grain = 16384;
  buyer_borders_ = cut_by_cost(inputs, grain);
  supplier_borders_ = cut_by_cost(customers, grain);
  claims_.resize(supplier_borders_.size() - 1);
  for (std::size_t block = 0; block < claims_.size(); ++block) {
    std::size_t most = 0;
    for (std::size_t firm = supplier_borders_[block]; firm < supplier_borders_[block + 1]; ++firm)
      most = std::max<std::size_t>(most, baseline_.customer_begin[firm + 1] - baseline_.customer_begin[firm]);
    claims_[block].reserve(most);
  }
  baseline_output_ = Money(sum_of(context_, firms, [&](std::size_t firm) { return baseline_.output[firm]; }));
  terms_ = setup_.shocks.neutral();
  state_ = initial_state();
  if (setup_.shocks.destroyed().rebuilds) rebuilding_.emplace(*setup_.network, *setup_.groups);
  const bool reads_income = std::visit([](const auto& law) { return law.reads_income; }, setup_.mechanisms.households);
  for (std::size_t country = 0; reads_income && country < setup_.network->countries.size(); ++country)
    baseline_labour_income_.push_back(labour_income(country));
}

// The baseline: everything 1, stocks at their targets.
template <class Real, class Mechanisms>
State<Real> Simulation<Real, Mechanisms>::initial_state() const {
  State<Real> state;
  const std::size_t firms = baseline_.firms();
  for (std::vector<double>* values :
       {&state.firms.demand, &state.firms.production, &state.firms.labour, &state.firms.capacity, &state.firms.hours,
        &state.firms.heads, &state.firms.pay, &state.firms.level_buyers, &state.firms.level_final_users})
    values->assign(firms, 1.0);
  state.firms.input_limit.assign(firms, std::numeric_limits<double>::infinity());
  state.firms.binding_product.assign(firms, -1);
  state.firms.final_sales.resize(firms);
  for (std::size_t firm = 0; firm < firms; ++firm)
    state.firms.final_sales[firm] = baseline_.final_home[firm] + baseline_.final_abroad[firm];
  state.firms.household_sales.resize(firms);  // each morning's terms say which part of final sales it is
  const auto moves = [](const auto& rule) { return rule.moves; };
  if (std::visit(moves, setup_.mechanisms.overproduction)) state.firms.overproduction.assign(firms, 1.0);
  const auto by_capacity = [](const auto& rule) { return rule.by_capacity(); };
  if (std::visit(by_capacity, setup_.mechanisms.orders)) state.firms.order_weight.assign(firms, 1.0);
  const models::capital::Destructions& destroyed = setup_.shocks.destroyed();
  if (!destroyed.empty()) state.firms.capital_lost.assign(firms, 0.0);
  state.entries_lost.assign(destroyed.entries.size(), 0.0);
  const std::size_t countries = setup_.network->countries.size();
  state.countries = {std::vector<double>(countries, 1.0), std::vector<double>(countries, 1.0),
                     std::vector<double>(countries, 0.0)};
  state.pools.stock_days = target_stock_days_;
  state.pools.order.assign(baseline_.pools(), Real{1});
  state.firms.stocks.assign(firms, 0.0);
  state.summary = sum_over_firms(buyer_borders_, [&](std::size_t firm, std::size_t, DaySummary& sum) {
    for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
      state.firms.stocks[firm] += static_cast<double>(target_stock_days_[pool]) * baseline_.pool_use[pool];
    sum.closing_stocks += state.firms.stocks[firm];
  });
  return state;
}

}  // namespace tierwave::engine
