// How a simulation starts: memory and the initial state. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <cmath>
#include <variant>

#include "base/huge_pages.hpp"
#include "engine/extent.hpp"
#include "engine/simulation.hpp"
#include "engine/state_fields.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
Simulation<Real, Mechanisms>::Simulation(Setup<Mechanisms> setup, const Context& context, Ranks* ranks)
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
  const bool substitutes = std::visit([](const auto& rule) { return rule.moves; }, setup_.mechanisms.substitution);
  const bool trade = setup_.shocks.restricts_trade() || setup_.measures.any(models::measures::Acts::trade) ||
                     setup_.measures.any(models::measures::Acts::prices);
  if (ranked || by_capacity || trade || substitutes || destroyed.asks_partners)
    pool_buyer_ = buyers_of_pools(baseline_);
  cut_into_blocks();
  partition_ = Partition(borders_, baseline_, ranks);
  make_routes();
  make_other_suppliers();
  terms_ = setup_.shocks.neutral();
  make_sums();
  make_measures();
  baseline_output_ =
      Money(sum_of(context_, baseline_.firms(), [&](std::size_t firm) { return baseline_.output[firm]; }));
  set_initial_state();
  write_provisions();
  for_each_array(state_, [](const Field&, const auto& values) { ask_for_huge_pages_of(values); });
  ask_for_huge_pages_of(baseline_.link_supplier);
  ask_for_huge_pages_of(baseline_.link_flow);
  ask_for_huge_pages_of(baseline_.customer_pool);
  ask_for_huge_pages_of(baseline_.customer_flow);
  for_all_firms([&](const Block& block) { tally(block); });
  baseline_tally_ = total_of(tally_sums_);
}

// Sums over firms by country or group, and room for those of a block.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_sums() {
  if (setup_.shocks.destroyed().rebuilds) {
    rebuilding_.emplace(*setup_.network, *setup_.groups);
    delivered_home_ = sums_by(setup_.groups->size(), 1, [&](std::size_t firm) { return group_of(firm); });
    delivered_abroad_ = delivered_home_;
  }
  const std::size_t countries = setup_.network->countries.size();
  const auto country_of = [&](std::size_t firm) { return setup_.network->country_of_firm(firm); };
  tally_sums_ = sums_by(countries, 3, country_of);
  wages_paid_ = sums_by(countries, 1, country_of);
  support_sums_ = sums_by(countries, 3, country_of);
  received_.resize(countries);
  received_by_firms_.resize(countries);
  const std::size_t most_keys =
      std::max({3 * countries, setup_.measures.empty() ? 0 : 2 * setup_.groups->size() + countries, served_sums_.keys(),
                asked_sums_.keys(), routes_.shipped.keys(), delivered_home_.keys(), delivered_abroad_.keys()});
  for (Room& room : rooms_) room.by_key.resize(most_keys);
  baseline_labour_income_ = add_up_by_key(wages_paid_, [&](std::size_t firm, auto&& add) {
    add(country_of(firm), setup_.network->firms.labour_income[firm]);
  });
}

// Several sums over firms that each add to one key: the keys of the second follow those of the first.
template <class Real, class Mechanisms>
template <class KeyOf>
SumsByBlock Simulation<Real, Mechanisms>::sums_by(std::size_t keys, std::size_t several, KeyOf&& key_of) const {
  SumsByBlock sums(several * keys);
  for (std::size_t block = 0; block + 1 < borders_.size(); ++block) {
    for (std::size_t firm = borders_[block]; firm < borders_[block + 1]; ++firm)
      for (std::size_t sum = 0; sum < several; ++sum) sums.use(static_cast<std::uint32_t>(sum * keys + key_of(firm)));
    sums.end_block();
  }
  sums.end();
  return sums;
}

template <class Real, class Mechanisms>
Extent Simulation<Real, Mechanisms>::extent() const {
  return extent_of(setup_, baseline_.pools(), routes_.on() ? routes_.ways() : 0);
}

// The baseline: everything 1, stocks at their targets.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::set_initial_state() {
  FirmState& firm_state = state_.firms;
  const Extent held = extent();
  for_each_array(state_, [&]<class Value>(const Field& field, std::vector<Value>& values) {
    values.assign(held.entries_of(field), std::isnan(field.first) ? Value{0} : static_cast<Value>(field.first));
  });
  state_.day = Day(0);
  route_capacity_ = 1;
  models::KindStates::for_each(state_.kinds, [&](auto& kind) {
    if constexpr (requires { kind.start(setup_.mechanisms); }) kind.start(setup_.mechanisms);
  });
  std::copy(baseline_labour_income_.begin(), baseline_labour_income_.end(), state_.countries.transfers.begin());
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
