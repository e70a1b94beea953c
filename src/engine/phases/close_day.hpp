// The accounts of the day. A part of phases.hpp.
#pragma once

#include "engine/accounts.hpp"
#include "engine/simulation.hpp"
#include "engine/state_fields.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::close_day(const DaySummary& sold, const DaySummary& bought) {
  const double yesterdays_closing_stocks = state_.summary.closing_stocks;
  const double yesterdays_in_transit = state_.summary.closing_in_transit;
  for_each_figure([&](const char*, Sweep sweep, double DaySummary::*figure) {
    state_.summary.*figure = sweep == Sweep::sales ? sold.*figure : bought.*figure;
  });
  check_stocks(state_.summary, yesterdays_closing_stocks, state_.day, account_tolerance<Real>());
  check_transit(state_.summary, yesterdays_in_transit, state_.day, account_tolerance<Real>());
  check_goods(state_.summary, baseline_output_, state_.day, account_tolerance<double>());
  const Ledger ledger(state_.countries.transfers, setup_.network->countries.size());
  using enum InstitutionalSector;
  check_transfers(ledger, households, received_, baseline_labour_income_, *setup_.network, state_.day);
  check_transfers(ledger, firms, received_by_firms_, baseline_labour_income_, *setup_.network, state_.day);
  state_.day = state_.day.next();
}

}  // namespace tierwave::engine
