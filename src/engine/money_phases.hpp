// The phases of money: what firms have left, who closes, and what closed firms no longer do. A part of phases.hpp.
#pragma once
#include "engine/simulation.hpp"

namespace tierwave::engine {

// A closed firm has no labour, so that it makes nothing, and orders nothing.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::keep_closed(const Block& block) {
  FirmState& firms = state_.firms;
  if (firms.closed.empty()) return;
  for_firms(block, [&](std::size_t firm) {
    if (firms.closed[firm] == 0) return;
    firms.labour[firm] = 0;
    for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
      state_.pools.order[pool] = Real{0};
  });
}

// The day's receipts and outlays. A firm that has closed employs nobody and calls nobody back, whatever the law of work
// says; one whose cash and credit are gone tonight has closed from tomorrow.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay(const Block& block) {
  FirmState& firms = state_.firms;
  if (firms.cash.empty()) return;
  std::visit(
      [&](const auto& rule) {
        for_firms(block, [&](std::size_t firm) {
          if (firms.closed[firm] != 0) {
            firms.hours[firm] = firms.heads[firm] = 0;
            if (!firms.recallable.empty()) firms.recallable[firm] = 0;
            return;
          }
          const models::money::Account account =
              rule.next({firms.cash[firm], firms.receipts[firm]},
                        {baseline_.output[firm], baseline_.input_use[firm], setup_.network->firms.labour_income[firm]},
                        {firms.production[firm], firms.hours[firm]});
          firms.cash[firm] = account.cash;
          firms.receipts[firm] = account.receipts;
          if (rule.closes(account)) firms.closed[firm] = 1;
        });
      },
      setup_.mechanisms.money);
}

}  // namespace tierwave::engine
