// Destroyed capital. A part of phases.hpp.
#pragma once
#include <algorithm>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// What destroyed capital still takes, and what rebuilding it asks for today. Entries first, from yesterday's
// firms; then firms, from their entries.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::destroy_and_rebuild() {
  const models::capital::Destructions& destroyed = setup_.shocks.destroyed();
  if (destroyed.empty()) return;
  const int today = state_.day.number();
  // Struck firms rise, so that those of a rank stand together.
  const auto first_struck = [&](std::size_t firm) {
    return static_cast<std::size_t>(std::lower_bound(destroyed.firms.begin(), destroyed.firms.end(), firm) -
                                    destroyed.firms.begin());
  };
  const std::size_t first = first_struck(partition_.first_firm());
  const auto for_struck = [&](auto&& body) {
    for_each_index(context_, first_struck(partition_.last_firm()) - first, [&](std::size_t own) { body(first + own); });
  };
  for_struck([&](std::size_t struck) {
    const std::uint32_t firm = destroyed.firms[struck];
    const double whole = destroyed.asks_partners ? whole_partners(firm) : 1.0;
    const double delivered = state_.countries.rebuilding_delivered[setup_.network->country_of_firm(firm)];
    for (std::uint32_t e = destroyed.begin[struck]; e < destroyed.begin[struck + 1]; ++e) {
      const models::capital::Strike& strike = destroyed.entries[e].strike;
      const models::capital::Destruction& event = destroyed.events[destroyed.entries[e].destruction];
      double& lost = state_.entries_lost[e];
      if (today < event.first_day_of_recovery())
        lost = today < event.first_day ? 0.0 : strike.share;
      else
        lost = still_lost(event.recovery, event.recovery_days,
                          {strike.share, lost, today - event.first_day_of_recovery() + 1.0, whole, delivered});
    }
  });
  for_struck([&](std::size_t struck) {
    double lost = 0;
    for (std::uint32_t e = destroyed.begin[struck]; e < destroyed.begin[struck + 1]; ++e)
      lost += state_.entries_lost[e];
    state_.firms.capital_lost[destroyed.firms[struck]] = std::min(1.0, lost);
  });
  gather(state_.entries_lost, [&](std::size_t block) { return destroyed.begin[first_struck(borders_[block])]; });
  if (rebuilding_) rebuilding_->order(destroyed, state_.entries_lost, today);
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::whole_partners(std::size_t firm) const {
  std::size_t partners = 0;
  double lost = 0;
  const auto count = [&](std::uint32_t partner) {
    if (partner == firm) return;
    ++partners;
    lost += state_.firms.capital_lost[partner];
  };
  for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
    for (std::uint32_t link = baseline_.link_begin[pool]; link < baseline_.link_begin[pool + 1]; ++link)
      count(baseline_.link_supplier[link]);
  for (std::uint32_t c = baseline_.customer_begin[firm]; c < baseline_.customer_begin[firm + 1]; ++c)
    count(buyer_of(baseline_.customer_pool[c]));
  return partners > 0 ? 1.0 - lost / static_cast<double>(partners) : 1.0;
}

}  // namespace tierwave::engine
