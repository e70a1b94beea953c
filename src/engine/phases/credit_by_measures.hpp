// Credit lines of measures: what firms may owe, and what they drew and repaid. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/simulation.hpp"
#include "models/measures/credit_line.hpp"

namespace tierwave::engine {

using models::measures::Acts;

// What firms may owe today. Where a budget has less than all of them may still draw, it is shared out in proportion.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::lend_by_measures() {
  const models::measures::Plan& plan = setup_.measures;
  const std::vector<double>& drawn = state_.measures.measure_credit_drawn;
  if (drawn.empty() || state_.kinds.money.cash.empty()) return;
  std::copy(drawn.begin(), drawn.end(), terms_.firm_credit.begin());
  const std::vector<double>& closed = state_.kinds.money.closed;
  for (std::size_t m = 0; m < plan.size(); ++m) {
    if (row_of(plan.measures()[m].kind).acts != Acts::credit) continue;
    for (std::size_t group = 0; group < rate_.size(); ++group)
      rate_[group] = plan.credit_days(m, group, state_.measures);
    const auto line = [&](std::size_t firm) { return closed[firm] != 0 ? 0.0 : rate_[group_of(firm)]; };
    const std::vector<double>& open = add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) {
      add(group_of(firm), std::max(0.0, line(firm) - drawn[firm]) * fixed_cost_of(firm));
    });
    double all = 0;
    for (const double of_group : open) all += of_group;
    const double left = std::max(0.0, left_of_budget(m));
    const double share = all <= left ? 1.0 : left / all;
    for_all_firms([&](const Block& block) {
      for_firms(block, [&](std::size_t firm) {
        if (const double days = line(firm); days > 0)
          terms_.firm_credit[firm] = models::measures::may_draw(drawn[firm], days, share);
      });
    });
  }
}

// What firms drew and repaid today; what is owed to a measure is what it has spent.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::settle_credit() {
  const models::measures::Plan& plan = setup_.measures;
  models::measures::State& state = state_.measures;
  std::vector<double>& drawn = state.measure_credit_drawn;
  if (drawn.empty() || state_.kinds.money.cash.empty()) return;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  const auto owed = [&](std::size_t firm) {
    const models::money::Account account{state_.kinds.money.cash[firm], state_.kinds.money.receipts[firm]};
    return std::visit(
        [&](const auto& rule) { return models::measures::drawn(rule.short_of(account), terms_.firm_credit[firm]); },
        setup_.mechanisms.money);
  };
  // By group what its firms drew, then what they repaid.
  const std::vector<double>& moved = add_up_by_key(credit_sums_, [&](std::size_t firm, auto&& add) {
    const double before = std::exchange(drawn[firm], owed(firm));
    if (drawn[firm] == before) return;
    const bool lent = drawn[firm] > before;
    add(lent ? group_of(firm) : groups + group_of(firm), std::abs(drawn[firm] - before) * fixed_cost_of(firm));
  });
  const auto row = [&](Transfer transfer) {
    return state_.countries.transfers.begin() +
           static_cast<std::ptrdiff_t>(static_cast<std::size_t>(transfer) * countries);
  };
  for (std::size_t m = 0; m < plan.size(); ++m)
    for (std::size_t group = 0; group < groups; ++group) {
      if (row_of(plan.measures()[m].kind).acts != Acts::credit || !plan.reaches(m, group)) continue;
      const std::size_t cell = setup_.groups->cell[group], country = cell / sectors_;
      const double lent = moved[group], repaid = moved[groups + group], spent = lent - repaid;
      row(Transfer::credit_drawn)[static_cast<std::ptrdiff_t>(country)] += lent;
      row(Transfer::credit_repaid)[static_cast<std::ptrdiff_t>(country)] += repaid;
      state.measure_spending[m * countries + country] += spent;
      state.measure_spent_by_country[m * countries + country] += spent;
      state.measure_spent_on_groups[m * groups + group] += spent;
      const models::labour::ByContract parts = plan.parts_of_classes(m, group, setup_.labour);
      for (std::size_t k = 0; k < models::labour::contracts; ++k)
        state.measure_spent_on_contracts[m * contracts_of_measure() + cell * models::labour::contracts + k] +=
            spent * parts[k];
      received_by_firms_[country] += lent;
    }
}

}  // namespace tierwave::engine
