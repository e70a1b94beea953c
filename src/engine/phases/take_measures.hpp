// Measures: who is in force today, what that changes of the terms, and their budgets. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>
#include <variant>

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
  if (!terms_.firm_shift.empty())
    for_all_firms([&](const Block& block) {
      for_firms(block, [&](std::size_t firm) {
        terms_.firm_shift[firm] = plan.shift_of(group_of(firm), state_.firms.production[firm]);
      });
    });
  plan.write(state_.day.number(), state_.measures, terms_, measure_shares_);
  terms_.jobs_kept_at = plan.jobs_kept_at();
  std::size_t entry = setup_.network->countries.size() * sectors_;
  for (const auto& [cell, place] : plan.places_of_cells()) write_jobs_kept(entry++, cell, place);
  hold_reserves();
  ease_by_measures();
  plan.write_quotas(state_.measures, terms_);
  if (plan.any(Acts::prices)) {
    plan.write_prices(state_.measures, prices_today_, terms_);
    terms_.orders_move = terms_.orders_move && other_suppliers_;  // else nobody takes orders elsewhere
  }
  ask_by_measures();
  lend_by_measures();
  pay_firms_by_measures();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::KindRow& row = row_of(plan.measures()[m].kind);
    if (!row.pays || row.acts == Acts::provisions || row.acts == Acts::firms || row.acts == Acts::wages ||
        row.acts == Acts::credit)
      continue;
    double all = 0;
    for (std::size_t group = 0; group < setup_.groups->size(); ++group)
      all += paid_to_group(m, group) =
          plan.fixed_payment(state_.day.number(), m, group, state_.measures, setup_.labour);
    if (all > 0) book(m, within_budget(m, all));
  }
}

// What final users ask for in step with closures and ask for again, as far as they are vaccinated.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::ease_by_measures() {
  const int today = state_.day.number();
  if (eased_.empty() || !setup_.measures.eases(today, state_.measures, eased_)) return;
  std::visit(
      [&](const auto& law) {
        const auto day = static_cast<std::size_t>(today);
        if (!law.reallocates) return setup_.shocks.ease(day, eased_, terms_, scratch_);
        setup_.shocks.ease(day, eased_, terms_, scratch_, household_factor(law));
      },
      setup_.mechanisms.households);
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::left_of_budget(std::size_t measure) const {
  const std::size_t groups = setup_.groups->size();
  const auto first = state_.measures.measure_spent_on_groups.begin() + static_cast<std::ptrdiff_t>(measure * groups);
  double left = setup_.measures.measures()[measure].budget;
  for (auto spent = first; spent != first + static_cast<std::ptrdiff_t>(groups); ++spent) left -= *spent;
  return left;
}

// Of `asked`, the share that the budget of a measure still has; where that is not all of it, the budget ends today.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::within_budget(std::size_t measure, double asked) {
  const double left = left_of_budget(measure);
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
    const auto pays = [&](std::size_t country, double part) {
      state.measure_spending[measure * countries + country] += part;
      state.measure_spent_by_country[measure * countries + country] += part;
    };
    if (plan.measures()[measure].payer != models::measures::Payer::buyer)
      pays(cell / sectors_, paid);
    else
      for (std::size_t country = 0; country < countries; ++country) pays(country, paid * plan.buyers()(cell, country));
    state.measure_spent_on_groups[measure * groups + group] += paid;
    if (divided) continue;
    const models::labour::ByContract parts = plan.parts_of_classes(measure, group, setup_.labour);
    for (std::size_t k = 0; k < models::labour::contracts; ++k)
      paid_to_contracts[cell * models::labour::contracts + k] += paid_to_group(measure, group) * parts[k];
  }
  for (std::size_t at = 0; at < contracts_of_measure(); ++at) on_contracts[at] += share * paid_to_contracts[at];
  share_paid_[measure] = share;
}

// Room and sums of the functions above.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_measures() {
  const models::measures::Plan& plan = setup_.measures;
  if (plan.empty()) return;
  const std::size_t groups = setup_.groups->size();
  paid_by_measures_.resize(plan.size() * keys_of_measure());
  share_paid_.resize(plan.size(), 1.0);
  for (auto* room : {&rate_, &met_home_, &met_abroad_}) room->resize(groups);
  measure_shares_.resize(plan.places());
  if (plan.by_output()) terms_.firm_shift.assign(baseline_.firms(), 0);
  if (plan.any(Acts::contagion)) eased_.resize(setup_.network->countries.size());
  by_firm_ = plan.any(Acts::firms) || plan.any(Acts::notice) || plan.any(Acts::wages) || plan.charges_employers();
  if (by_firm_) terms_.firm_subsidy.assign(baseline_.firms(), 0.0);
  if (plan.any(Acts::credit)) terms_.firm_credit.assign(baseline_.firms(), 0.0);
  if (by_firm_ || plan.any(Acts::final_demand) || plan.any(Acts::credit) || plan.any(Acts::prices) ||
      plan.any(Acts::stocks))
    of_groups_ = sums_by(groups, 1, [&](std::size_t firm) { return group_of(firm); });
  if (plan.any(Acts::credit)) credit_sums_ = sums_by(groups, 2, [&](std::size_t firm) { return group_of(firm); });
  if (plan.any(Acts::final_demand)) {
    asked_by_measures_.assign(plan.size(), std::vector<double>(setup_.network->countries.size()));
    const auto by_group = [&](std::span<const double> sales) {
      return add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) { add(group_of(firm), sales[firm]); });
    };
    baseline_final_home_ = by_group(baseline_.final_home);
    baseline_final_abroad_ = by_group(baseline_.final_abroad);
  }
  plan.make_room_for_quotas(terms_);
  make_duties();
  make_reserves();
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
        for (std::size_t k = 0; plan.counts_days() && k < models::labour::contracts; ++k)
          measure_sums_.use(static_cast<std::uint32_t>(first + groups + contracts_of_measure() +
                                                       setup_.groups->cell[group] * models::labour::contracts + k));
      }
    measure_sums_.end_block();
  }
  measure_sums_.end();
}

}  // namespace tierwave::engine
