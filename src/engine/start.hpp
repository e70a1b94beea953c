// How a simulation starts: memory and the initial state. A part of phases.hpp.
#pragma once
#include <limits>
#include <variant>

#include "base/huge_pages.hpp"
#include "engine/simulation.hpp"
#include "engine/state_arrays.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
Simulation<Real, Mechanisms>::Simulation(Setup<Mechanisms> setup, const Context& context)
    : setup_(std::move(setup)),
      context_(context),
      baseline_(*setup_.network, setup_.stock_by),
      sectors_(setup_.network->sectors.size()) {
  for (std::size_t product = 0; product < setup_.target_stock_days.rows(); ++product)
    for (std::size_t sector = 0; sector < setup_.target_stock_days.columns(); ++sector)
      target_stock_days_.push_back(static_cast<Real>(setup_.target_stock_days(product, sector)));
  const models::capital::Destructions& destroyed = setup_.shocks.destroyed();
  const bool ranked = std::visit([](const auto& rule) { return rule.ranks_buyers; }, setup_.mechanisms.rationing);
  const bool by_capacity = std::visit([](const auto& rule) { return rule.by_capacity(); }, setup_.mechanisms.orders);
  if (ranked || by_capacity || setup_.shocks.restricts_trade() || destroyed.asks_partners)
    pool_buyer_ = buyers_of_pools(baseline_);
  cut_into_blocks();
  make_routes();
  baseline_output_ =
      Money(sum_of(context_, baseline_.firms(), [&](std::size_t firm) { return baseline_.output[firm]; }));
  terms_ = setup_.shocks.neutral();
  set_initial_state();
  for_each_array(state_, [](const char*, const auto& values) { ask_for_huge_pages_of(values); });
  ask_for_huge_pages_of(baseline_.link_supplier);
  ask_for_huge_pages_of(baseline_.link_flow);
  ask_for_huge_pages_of(baseline_.customer_pool);
  ask_for_huge_pages_of(baseline_.customer_flow);
  if (destroyed.rebuilds) rebuilding_.emplace(*setup_.network, *setup_.groups);
  const bool reads_income = std::visit([](const auto& law) { return law.reads_income; }, setup_.mechanisms.households);
  for (std::size_t country = 0; reads_income && country < setup_.network->countries.size(); ++country)
    baseline_labour_income_.push_back(labour_income(country));
}

// The baseline: everything 1, stocks at their targets.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::set_initial_state() {
  const std::size_t firms = baseline_.firms();
  FirmState& firm_state = state_.firms;
  state_.day = Day(0);
  for (std::vector<double>* values :
       {&firm_state.demand, &firm_state.production, &firm_state.labour, &firm_state.capacity, &firm_state.hours,
        &firm_state.heads, &firm_state.level_buyers})
    values->assign(firms, 1.0);
  firm_state.input_limit.assign(firms, std::numeric_limits<double>::infinity());
  firm_state.binding_product.assign(firms, -1);
  firm_state.final_sales.resize(firms);
  firm_state.household_sales.assign(firms, 0.0);  // each morning's terms say which part of final sales it is
  firm_state.stocks.assign(firms, 0.0);
  if (std::visit([](const auto& law) { return law.recalls; }, setup_.mechanisms.work))
    firm_state.recallable.assign(firms, 0.0);
  const auto moves = [](const auto& rule) { return rule.moves; };
  if (std::visit(moves, setup_.mechanisms.overproduction)) firm_state.overproduction.assign(firms, 1.0);
  if (std::visit(moves, setup_.mechanisms.money)) {
    const models::money::Account first =
        std::visit([](const auto& rule) { return rule.first(); }, setup_.mechanisms.money);
    firm_state.cash.assign(firms, first.cash);
    firm_state.receipts.assign(firms, first.receipts);
    firm_state.closed.assign(firms, 0.0);
  }
  const bool by_capacity = std::visit([](const auto& rule) { return rule.by_capacity(); }, setup_.mechanisms.orders);
  if (by_capacity) firm_state.order_weight.assign(firms, 1.0);
  const models::capital::Destructions& destroyed = setup_.shocks.destroyed();
  if (!destroyed.empty()) firm_state.capital_lost.assign(firms, 0.0);
  state_.entries_lost.assign(destroyed.entries.size(), 0.0);
  const std::size_t countries = setup_.network->countries.size();
  state_.countries.labour_income.assign(countries, 1.0);
  state_.countries.consumption.assign(countries, 1.0);
  state_.countries.rebuilding_delivered.assign(countries, 0.0);
  state_.pools.stock_days.resize(baseline_.pools());
  state_.pools.order.assign(baseline_.pools(), Real{1});
  if (routes_.on()) {
    firm_state.in_transit.assign(firms, 0.0);
    state_.transit.stages.assign(routes_.ways() * routes_.stages_kept(), Real{1});
    if (setup_.transport.at_capacity == models::transport::AtCapacity::kept)
      state_.transit.waiting.assign(routes_.ways(), Real{0});
    if (setup_.transport.seafarers) state_.crews_overdue.assign(1, 0.0);
    route_capacity_ = 1;
  }
  state_.summary = for_all_firms([&](const Block& block) {
    for_firms(block, [&](std::size_t firm) {
      firm_state.final_sales[firm] = baseline_.final_home[firm] + baseline_.final_abroad[firm];
      for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
        const double target = target_stock_days(pool, firm);
        state_.pools.stock_days[pool] = static_cast<Real>(target);
        firm_state.stocks[firm] += target * baseline_.pool_use(pool);
      }
      block.sums.closing_stocks += firm_state.stocks[firm];
      if (routes_.on()) firm_state.in_transit[firm] = baseline_in_transit(firm);
      if (routes_.on()) block.sums.closing_in_transit += firm_state.in_transit[firm];
    });
  });
}

}  // namespace tierwave::engine
