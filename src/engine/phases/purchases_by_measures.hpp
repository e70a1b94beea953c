// What measures ask for beside what final users do, and pay for. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "engine/simulation.hpp"

namespace tierwave::engine {

using models::measures::Acts;

// What measures ask for beside what final users do, as far as their budgets go.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::ask_by_measures() {
  const models::measures::Plan& plan = setup_.measures;
  for (std::size_t m = 0; m < asked_by_measures_.size(); ++m) {
    std::vector<double>& more = asked_by_measures_[m];
    if (row_of(plan.measures()[m].kind).acts != Acts::final_demand) continue;
    if (plan.ask(m, state_.measures, left_of_budget(m), more) > 0)
      plan.purchases(m).add_to(terms_, more, plan.measures()[m].kind == models::measures::Kind::demand_stimulus);
  }
}

// What was delivered of what measures asked for; the country whose final users asked pays.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_for_purchases() {
  const models::measures::Plan& plan = setup_.measures;
  models::measures::State& state = state_.measures;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  for (std::size_t m = 0; m < asked_by_measures_.size(); ++m) {
    const std::vector<double>& more = asked_by_measures_[m];
    if (row_of(plan.measures()[m].kind).acts != Acts::final_demand) continue;
    if (std::all_of(more.begin(), more.end(), [](double of_country) { return of_country == 0; })) continue;
    const models::measures::Measure& measure = plan.measures()[m];
    const bool households = measure.kind == models::measures::Kind::demand_stimulus;
    const auto delivered = [&](std::span<const double> sales, const std::vector<double>& of_groups,
                               std::vector<double>& share) {
      const auto met = [&](std::size_t firm) {
        if (!households) return delivered_to_other_final_users(firm);
        const double asked = household_orders(firm);
        return asked > 0 ? state_.firms.household_sales[firm] / asked : 0.0;
      };
      const std::vector<double>& sold = add_up_by_key(
          of_groups_, [&](std::size_t firm, auto&& add) { add(group_of(firm), sales[firm] * met(firm)); });
      for (std::size_t group = 0; group < groups; ++group)
        share[group] = of_groups[group] > 0 ? sold[group] / of_groups[group] : 0.0;
    };
    delivered(baseline_.final_home, baseline_final_home_, met_home_);
    delivered(baseline_.final_abroad, baseline_final_abroad_, met_abroad_);
    for (std::size_t group = 0; group < groups; ++group) {
      double of_group = 0;
      for (std::size_t country = 0; country < countries; ++country) {
        const double paid = plan.purchases(m).delivered(group, country, more, met_home_[group], met_abroad_[group]) /
                            measure.additional;
        state.measure_spending[m * countries + country] += paid;
        state.measure_spent_by_country[m * countries + country] += paid;
        of_group += paid;
      }
      state.measure_spent_on_groups[m * groups + group] += of_group;
      const models::labour::ByContract parts = plan.parts_of_classes(m, group, setup_.labour);
      for (std::size_t k = 0; k < models::labour::contracts; ++k)
        state.measure_spent_on_contracts[m * contracts_of_measure() +
                                         setup_.groups->cell[group] * models::labour::contracts + k] +=
            of_group * parts[k];
    }
    constexpr double round_off = 1e-9;  // of a budget, of which no more can be asked for
    const bool limited = measure.budget < models::measures::unlimited;
    if (limited && left_of_budget(m) <= round_off * measure.budget) state.measure_budget_end[m] = state_.day.number();
  }
}

}  // namespace tierwave::engine
