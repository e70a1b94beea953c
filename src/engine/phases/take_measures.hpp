// Measures: who is in force today, what that changes of the terms, and what is paid. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "engine/simulation.hpp"

namespace tierwave::engine {

using models::measures::Acts;

// After the shocks. What measures pay to firms and to all households is known now and booked; what they pay to those
// without work is known at the end of the day (pay_by_measures).
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::take_measures() {
  const models::measures::Plan& plan = setup_.measures;
  if (plan.empty()) return;
  const CountryState& countries = state_.countries;
  std::fill(state_.measures.measure_spending.begin(), state_.measures.measure_spending.end(), 0.0);
  std::fill(paid_by_measures_.begin(), paid_by_measures_.end(), 0.0);
  if (!measures_idle_)
    plan.decide(state_.day.number(), {countries.country_employment, countries.country_hours, countries.country_output},
                state_.measures);
  terms_.provisions_at = plan.provisions_at();
  plan.write(state_.day.number(), state_.measures, setup_.labour, terms_, measure_shares_);
  write_heads_lost();
  pay_firms_by_measures();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::KindRow& row = row_of(plan.measures()[m].kind);
    if (!row.pays || row.acts == Acts::provisions || row.acts == Acts::firms) continue;
    double all = 0;
    for (std::size_t group = 0; group < setup_.groups->size(); ++group)
      all += paid_to_group(m, group) = plan.fixed_payment(m, group, state_.measures, setup_.labour);
    if (all > 0) book(m, within_budget(m, all));
  }
}

// What measures pay to single firms: a share of the wages of yesterday, less on the day on which the budget ends.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_firms_by_measures() {
  const models::measures::Plan& plan = setup_.measures;
  std::vector<double>& subsidy = terms_.firm_subsidy;
  if (subsidy.empty()) return;
  std::fill(subsidy.begin(), subsidy.end(), 0.0);
  const network::Firms& baseline = setup_.network->firms;
  const std::size_t groups = setup_.groups->size();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    if (row_of(plan.measures()[m].kind).acts != Acts::firms) continue;
    double highest = 0;
    for (std::size_t group = 0; group < groups; ++group)
      highest = std::max(highest, rate_[group] = plan.rate_of_wages(m, group, state_.measures, setup_.labour));
    if (!(highest > 0)) continue;
    const std::vector<double>& wages = add_up_by_key(wages_of_groups_, [&](std::size_t firm, auto&& add) {
      add(group_of(firm), state_.firms.hours[firm] * baseline.labour_income[firm]);
    });
    double all = 0;
    for (std::size_t group = 0; group < groups; ++group) all += paid_to_group(m, group) = rate_[group] * wages[group];
    if (!(all > 0)) continue;
    const double share = within_budget(m, all);
    for_all_firms([&](const Block& block) {
      for_firms(block, [&](std::size_t firm) {
        subsidy[firm] += share * rate_[group_of(firm)] * state_.firms.hours[firm] * baseline.labour_income[firm];
      });
    });
    book(m, share);
  }
}

// Of `asked`, the share that the budget of a measure still has; where that is not all of it, the budget ends today.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::within_budget(std::size_t measure, double asked) {
  const double budget = setup_.measures.measures()[measure].budget;
  const std::size_t groups = setup_.groups->size();
  const auto first = state_.measures.measure_spent_on_groups.begin() + static_cast<std::ptrdiff_t>(measure * groups);
  double left = budget;
  for (auto spent = first; spent != first + static_cast<std::ptrdiff_t>(groups); ++spent) left -= *spent;
  if (asked < left) return 1;
  state_.measures.measure_budget_end[measure] = state_.day.number();
  return std::max(0.0, left) / asked;
}

// Books what a measure pays on groups, `share` of it, and divides it among classes of contract where that is not done.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::book(std::size_t measure, double share) {
  const models::measures::Plan& plan = setup_.measures;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  const bool divided = row_of(plan.measures()[measure].kind).acts == Acts::provisions;
  models::measures::State& state = state_.measures;
  double* const on_contracts = state.measure_spent_on_contracts.data() + measure * contracts_of_measure();
  double* const paid_to_contracts = paid_by_measures_.data() + measure * keys_of_measure() + groups;
  for (std::size_t group = 0; group < groups; ++group) {
    const double paid = share * paid_to_group(measure, group);
    if (paid == 0) continue;
    const std::size_t cell = setup_.groups->cell[group];
    state.measure_spending[measure * countries + cell / sectors_] += paid;
    state.measure_spent_on_groups[measure * groups + group] += paid;
    if (divided) continue;
    const models::labour::ByContract parts = plan.parts_of_classes(measure, group, setup_.labour);
    for (std::size_t k = 0; k < models::labour::contracts; ++k)
      paid_to_contracts[cell * models::labour::contracts + k] += paid_to_group(measure, group) * parts[k];
  }
  for (std::size_t at = 0; at < contracts_of_measure(); ++at) on_contracts[at] += share * paid_to_contracts[at];
  share_paid_[measure] = share;
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
      const double share = within_budget(m, all);
      book(m, share);
      if (share < 1) pay_less(m, share);
    }
  }
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::KindRow& row = row_of(plan.measures()[m].kind);
    if (!row.pays) continue;
    const auto transfer = static_cast<std::size_t>(*row.pays);
    const bool to_firms = models::terms::every_transfer[transfer].payee == InstitutionalSector::firms;
    const double* const to_contracts = paid_by_measures_.data() + m * keys_of_measure() + groups;
    for (std::size_t country = 0; country < countries; ++country) {
      state_.countries.transfers[transfer * countries + country] +=
          state_.measures.measure_spending[m * countries + country];
      double paid = 0;
      const std::size_t of_country = sectors_ * models::labour::contracts;
      for (std::size_t at = country * of_country; at < (country + 1) * of_country; ++at) paid += to_contracts[at];
      if (paid != 0) (to_firms ? of_firms : received)[country] += share_paid_[m] * paid;
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

// Room and sums of the functions above.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_measures() {
  const models::measures::Plan& plan = setup_.measures;
  if (plan.empty()) return;
  const std::size_t groups = setup_.groups->size();
  paid_by_measures_.resize(plan.size() * keys_of_measure());
  share_paid_.resize(plan.size(), 1.0);
  rate_.resize(groups);
  measure_shares_.resize(plan.places());
  if (plan.any(Acts::firms)) {
    terms_.firm_subsidy.assign(baseline_.firms(), 0.0);
    wages_of_groups_ = sums_by(groups, 1, [&](std::size_t firm) { return group_of(firm); });
  }
  if (!plan.any(Acts::provisions)) return;
  measure_sums_ = SumsByBlock(plan.size() * keys_of_measure());
  for (Room& room : rooms_) room.by_measure.resize(measure_sums_.keys());
  for (std::size_t block = 0; block + 1 < borders_.size(); ++block) {
    for (std::size_t firm = borders_[block]; firm < borders_[block + 1]; ++firm)
      for (std::size_t m = 0; m < plan.size(); ++m) {
        const std::size_t group = group_of(firm);
        if (row_of(plan.measures()[m].kind).acts != Acts::provisions || !plan.reaches(m, group)) continue;
        const std::size_t first = m * keys_of_measure();
        measure_sums_.use(static_cast<std::uint32_t>(first + group));
        for (std::size_t k = 0; k < models::labour::contracts; ++k)
          measure_sums_.use(
              static_cast<std::uint32_t>(first + groups + setup_.groups->cell[group] * models::labour::contracts + k));
      }
    measure_sums_.end_block();
  }
  measure_sums_.end();
}

}  // namespace tierwave::engine
