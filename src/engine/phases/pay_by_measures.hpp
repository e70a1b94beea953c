// What measures pay: to firms in the morning, to those without work in the evening. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <vector>

#include "engine/simulation.hpp"
#include "models/measures/support_days.hpp"
#include "models/measures/wage_floor.hpp"

namespace tierwave::engine {

using models::measures::Acts;
using models::measures::Payer;

// Millions that a measure pays a firm, or the workers of a firm, today, at `rate`: of yesterday's wages, of what they miss to
// a floor, or, if the firm is open, of its fixed cost or of what was ordered less of it yesterday than without shocks.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::paid_to_firm(std::size_t m, std::size_t firm, double rate) const {
  const models::measures::Measure& measure = setup_.measures.measures()[m];
  const network::Firms& baseline = setup_.network->firms;
  if (rate == 0 || !(state_.firms.production[firm] < measure.output_below)) return 0;
  if (measure.kind == models::measures::Kind::wage_subsidy)
    return rate * (state_.firms.hours[firm] * baseline.labour_income[firm]);
  if (measure.kind == models::measures::Kind::wage_floor)
    return rate * (state_.firms.hours[firm] * models::measures::missing_to_floor(
                                                  setup_.measures.floor_pay(m, setup_.network->country_of_firm(firm)),
                                                  baseline.employment[firm], baseline.labour_income[firm]));
  const std::vector<double>& closed = state_.kinds.money.closed;
  if (!closed.empty() && closed[firm] != 0) return 0;
  if (measure.kind == models::measures::Kind::payment_of_cancelled_orders)
    return rate * std::max(0.0, 1.0 - state_.firms.demand[firm]) * baseline_.output[firm];
  return rate * fixed_cost_of(firm);
}

// Millions a day.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::fixed_cost_of(std::size_t firm) const {
  const models::money::Baseline flows{baseline_.output[firm], baseline_.input_use[firm],
                                      setup_.network->firms.labour_income[firm]};
  return std::visit([&](const auto& rule) { return rule.fixed_cost(flows); }, setup_.mechanisms.money);
}

// What firms owe since yesterday: the wages of those under notice for hours not worked, and their part of support.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::charge_firms() {
  const std::vector<double>& owed = state_.measures.measure_owed_by_firm;
  if (state_.measures.measure_idle_paid.empty() && owed.empty()) return;
  for_all_firms([&](const Block& block) {
    for_firms(block, [&](std::size_t firm) {
      terms_.firm_subsidy[firm] -= idle_paid(firm) * setup_.network->firms.labour_income[firm];
      if (!owed.empty()) terms_.firm_subsidy[firm] -= owed[firm];
    });
  });
}

// What measures pay to single firms, less on the day on which the budget ends.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_firms_by_measures() {
  const models::measures::Plan& plan = setup_.measures;
  std::vector<double>& subsidy = terms_.firm_subsidy;
  if (!by_firm_) return;
  std::fill(subsidy.begin(), subsidy.end(), 0.0);
  charge_firms();
  const std::size_t groups = setup_.groups->size();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::Measure& measure = plan.measures()[m];
    const Acts acts = row_of(measure.kind).acts;
    if (acts != Acts::firms && acts != Acts::wages) continue;
    // What it moves in the firm's cash.
    const double to_cash = acts == Acts::firms ? 1.0 : measure.payer == Payer::employer ? -1.0 : 0.0;
    double highest = 0;
    for (std::size_t group = 0; group < groups; ++group)
      highest = std::max(highest, rate_[group] = plan.rate_of_firms(m, group, state_.measures, setup_.labour));
    if (!(highest > 0)) continue;
    const std::vector<double>& paid = add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) {
      const double paid_today = paid_to_firm(m, firm, rate_[group_of(firm)]);
      subsidy[firm] += to_cash * paid_today;
      add(group_of(firm), paid_today);
    });
    double all = 0;
    for (std::size_t group = 0; group < groups; ++group) all += paid_to_group(m, group) = paid[group];
    if (!(all > 0)) continue;
    const double share = within_budget(m, all);
    if (share < 1)
      for_all_firms([&](const Block& block) {
        for_firms(block, [&](std::size_t firm) {
          subsidy[firm] -= to_cash * (1 - share) * paid_to_firm(m, firm, rate_[group_of(firm)]);
        });
      });
    book(m, share);
  }
}

// At the end of the day: what measures pay to those without work, within their budgets; and all that measures paid into
// the ledger, by payers and, summed another way, by payees. `received` by households, `of_firms` by firms.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_by_measures(std::vector<double>& received, std::vector<double>& of_firms) {
  const models::measures::Plan& plan = setup_.measures;
  if (plan.empty()) return;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  if (measure_sums_.keys() > 0) {
    const std::vector<double>& sums = total_of(measure_sums_);
    for (std::size_t m = 0; m < plan.size(); ++m) {
      if (row_of(plan.measures()[m].kind).acts != Acts::provisions) continue;
      const auto begin = static_cast<std::ptrdiff_t>(m * keys_of_measure());
      const auto end = begin + static_cast<std::ptrdiff_t>(keys_of_measure());
      std::copy(sums.begin() + begin, sums.begin() + end, paid_by_measures_.begin() + begin);
      double all = 0;
      for (std::size_t group = 0; group < groups; ++group) all += paid_to_group(m, group);
      if (!(all > 0)) continue;
      const double public_part = 1.0 - plan.measures()[m].employer_part;
      if (!(public_part > 0)) {
        share_paid_[m] = 0;
        continue;
      }
      const double share = within_budget(m, public_part * all);
      book(m, share * public_part);
      if (share < 1) pay_less(m, share * public_part + (1 - public_part));
    }
    count_claims();
  }
  pay_by_employers(received);
  pay_for_purchases();
  settle_credit();
  collect_duties();
  pay_for_reserves();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::KindRow& row = row_of(plan.measures()[m].kind);
    if (!row.pays || row.acts == Acts::credit || plan.measures()[m].by_buyers) continue;
    const models::measures::Measure& measure = plan.measures()[m];
    const auto transfer = static_cast<std::size_t>(*measure.pays());
    // Final buyers pay in countries of their own; the ledger has what the firm hands on.
    if (measure.payer == Payer::buyer)
      for (std::size_t group = 0; group < groups; ++group)
        state_.countries.transfers[transfer * countries + setup_.groups->cell[group] / sectors_] +=
            share_paid_[m] * paid_to_group(m, group);
    const bool to_firms = models::terms::every_transfer[transfer].payee == InstitutionalSector::firms;
    const double* const to_contracts = paid_by_measures_.data() + m * keys_of_measure() + groups;
    for (std::size_t country = 0; country < countries; ++country) {
      if (measure.payer != Payer::buyer)
        state_.countries.transfers[transfer * countries + country] +=
            state_.measures.measure_spending[m * countries + country];
      double paid = 0;
      const std::size_t of_country = sectors_ * models::labour::contracts;
      for (std::size_t at = country * of_country; at < (country + 1) * of_country; ++at) paid += to_contracts[at];
      if (paid != 0) (to_firms ? of_firms : received)[country] += share_paid_[m] * paid;
    }
  }
}

// Employers pay their part of support in full.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_by_employers(std::vector<double>& received) {
  if (state_.measures.measure_owed_by_firm.empty()) return;
  const models::measures::Plan& plan = setup_.measures;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  double* const booked = state_.countries.transfers.data() +
                         static_cast<std::size_t>(models::terms::Transfer::employer_support) * countries;
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const double part = plan.measures()[m].employer_part;
    if (!(part > 0)) continue;
    const double* const to_contracts = paid_by_measures_.data() + m * keys_of_measure() + groups;
    for (std::size_t group = 0; group < groups; ++group)
      booked[setup_.groups->cell[group] / sectors_] += part * paid_to_group(m, group);
    for (std::size_t at = 0; at < contracts_of_measure(); ++at)
      received[at / (sectors_ * models::labour::contracts)] += part * to_contracts[at];
  }
}

// Who is without work tonight, and who of them is still entitled to support.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::count_claims() {
  const models::measures::Plan& plan = setup_.measures;
  models::measures::State& state = state_.measures;
  const std::size_t classes = contracts_of_measure();
  for (std::size_t m = 0; m < plan.size() && plan.counts_days(); ++m) {
    const double days = plan.measures()[m].support_days;
    if (!(days > 0)) continue;
    const double* const without_work =
        paid_by_measures_.data() + m * keys_of_measure() + setup_.groups->size() + classes;
    for (std::size_t at = 0; at < classes; ++at) {
      const std::size_t country = at / (sectors_ * models::labour::contracts);
      const bool acts = plan.intensity(m, country, state) > 0;
      models::measures::Claims claims{state.measure_without_work[m * classes + at],
                                      state.measure_entitled[m * classes + at]};
      claims = acts ? models::measures::next_claims(claims, without_work[at], days) : models::measures::Claims{};
      state.measure_without_work[m * classes + at] = claims.without_work;
      state.measure_entitled[m * classes + at] = claims.entitled;
    }
  }
}

// The terms of a day on which a budget ended say what was paid.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_less(std::size_t measure, double share) {
  for (std::size_t place = 0; place < measure_shares_.size(); ++place)
    for (const models::measures::PartOfProvisions& part : measure_shares_[place].parts) {
      if (part.measure != measure) continue;
      models::labour::Provisions& provisions = terms_.provisions[place];
      for (std::size_t k = 0; k < models::labour::contracts; ++k) {
        provisions.furlough_pay_of_measures[k] -= (1 - share) * part.furlough_pay[k];
        provisions.income_support[k] -= (1 - share) * part.income_support[k];
      }
    }
}

}  // namespace tierwave::engine
