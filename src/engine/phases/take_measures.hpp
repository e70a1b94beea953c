// Measures: who is in force today, what that changes of the terms, and what is paid. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>
#include <vector>

#include "engine/simulation.hpp"
#include "models/measures/credit_line.hpp"

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
  plan.write(state_.day.number(), state_.measures, terms_, measure_shares_);
  terms_.jobs_kept_at = plan.jobs_kept_at();
  std::size_t entry = setup_.network->countries.size() * sectors_;
  for (const auto& [cell, place] : plan.places_of_cells()) write_jobs_kept(entry++, cell, place);
  ask_by_measures();
  lend_by_measures();
  pay_firms_by_measures();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::KindRow& row = row_of(plan.measures()[m].kind);
    if (!row.pays || row.acts == Acts::provisions || row.acts == Acts::firms || row.acts == Acts::credit) continue;
    double all = 0;
    for (std::size_t group = 0; group < setup_.groups->size(); ++group)
      all += paid_to_group(m, group) = plan.fixed_payment(m, group, state_.measures, setup_.labour);
    if (all > 0) book(m, within_budget(m, all));
  }
}

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

// Millions that a measure pays a firm today, at `rate`: of yesterday's wages, or of the fixed cost of a firm that is open.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::paid_to_firm(const models::measures::Measure& measure, std::size_t firm,
                                                  double rate) const {
  const network::Firms& baseline = setup_.network->firms;
  if (rate == 0 || !(state_.firms.production[firm] < measure.output_below)) return 0;
  if (measure.kind == models::measures::Kind::wage_subsidy)
    return rate * (state_.firms.hours[firm] * baseline.labour_income[firm]);
  const std::vector<double>& closed = state_.kinds.money.closed;
  if (!closed.empty() && closed[firm] != 0) return 0;
  return rate * fixed_cost_of(firm);
}

// Millions a day.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::fixed_cost_of(std::size_t firm) const {
  const models::money::Baseline flows{baseline_.output[firm], baseline_.input_use[firm],
                                      setup_.network->firms.labour_income[firm]};
  return std::visit([&](const auto& rule) { return rule.fixed_cost(flows); }, setup_.mechanisms.money);
}

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
  const auto moved = [&](double sign) -> const std::vector<double>& {
    return add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) {
      add(group_of(firm), std::max(0.0, sign * (owed(firm) - drawn[firm])) * fixed_cost_of(firm));
    });
  };
  const std::vector<double>& lent = moved(1);
  std::copy(lent.begin(), lent.end(), met_home_.begin());
  const std::vector<double>& repaid = moved(-1);
  std::copy(repaid.begin(), repaid.end(), met_abroad_.begin());
  for_all_firms([&](const Block& block) { for_firms(block, [&](std::size_t firm) { drawn[firm] = owed(firm); }); });
  const auto row = [&](Transfer transfer) {
    return state_.countries.transfers.begin() +
           static_cast<std::ptrdiff_t>(static_cast<std::size_t>(transfer) * countries);
  };
  for (std::size_t m = 0; m < plan.size(); ++m)
    for (std::size_t group = 0; group < groups; ++group) {
      if (row_of(plan.measures()[m].kind).acts != Acts::credit || !plan.reaches(m, group)) continue;
      const std::size_t cell = setup_.groups->cell[group], country = cell / sectors_;
      const double spent = met_home_[group] - met_abroad_[group];
      row(Transfer::credit_drawn)[static_cast<std::ptrdiff_t>(country)] += met_home_[group];
      row(Transfer::credit_repaid)[static_cast<std::ptrdiff_t>(country)] += met_abroad_[group];
      state.measure_spending[m * countries + country] += spent;
      state.measure_spent_by_country[m * countries + country] += spent;
      state.measure_spent_on_groups[m * groups + group] += spent;
      const models::labour::ByContract parts = plan.parts_of_classes(m, group, setup_.labour);
      for (std::size_t k = 0; k < models::labour::contracts; ++k)
        state.measure_spent_on_contracts[m * contracts_of_measure() + cell * models::labour::contracts + k] +=
            spent * parts[k];
      received_by_firms_[country] += met_home_[group];
    }
}

// What measures pay to single firms, less on the day on which the budget ends.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::pay_firms_by_measures() {
  const models::measures::Plan& plan = setup_.measures;
  std::vector<double>& subsidy = terms_.firm_subsidy;
  if (subsidy.empty()) return;
  std::fill(subsidy.begin(), subsidy.end(), 0.0);
  const std::size_t groups = setup_.groups->size();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::Measure& measure = plan.measures()[m];
    if (row_of(measure.kind).acts != Acts::firms) continue;
    double highest = 0;
    for (std::size_t group = 0; group < groups; ++group)
      highest = std::max(highest, rate_[group] = plan.rate_of_firms(m, group, state_.measures, setup_.labour));
    if (!(highest > 0)) continue;
    const std::vector<double>& paid = add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) {
      add(group_of(firm), paid_to_firm(measure, firm, rate_[group_of(firm)]));
    });
    double all = 0;
    for (std::size_t group = 0; group < groups; ++group) all += paid_to_group(m, group) = paid[group];
    if (!(all > 0)) continue;
    const double share = within_budget(m, all);
    for_all_firms([&](const Block& block) {
      for_firms(block,
                [&](std::size_t firm) { subsidy[firm] += share * paid_to_firm(measure, firm, rate_[group_of(firm)]); });
    });
    book(m, share);
  }
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
    state.measure_spending[measure * countries + cell / sectors_] += paid;
    state.measure_spent_by_country[measure * countries + cell / sectors_] += paid;
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
  pay_for_purchases();
  settle_credit();
  for (std::size_t m = 0; m < plan.size(); ++m) {
    const models::measures::KindRow& row = row_of(plan.measures()[m].kind);
    if (!row.pays || row.acts == Acts::credit) continue;
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
    const auto delivered = [&](std::span<const double> sales, std::vector<double>& share) {
      const auto met = [&](std::size_t firm) {
        if (!households) return delivered_to_other_final_users(firm);
        const double asked = household_orders(firm);
        return asked > 0 ? state_.firms.household_sales[firm] / asked : 0.0;
      };
      const std::vector<double>& all =
          add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) { add(group_of(firm), sales[firm]); });
      std::copy(all.begin(), all.end(), rate_.begin());
      const std::vector<double>& sold = add_up_by_key(
          of_groups_, [&](std::size_t firm, auto&& add) { add(group_of(firm), sales[firm] * met(firm)); });
      for (std::size_t group = 0; group < groups; ++group)
        share[group] = rate_[group] > 0 ? sold[group] / rate_[group] : 0.0;
    };
    delivered(baseline_.final_home, met_home_);
    delivered(baseline_.final_abroad, met_abroad_);
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
  for (auto* room : {&rate_, &met_home_, &met_abroad_}) room->resize(groups);
  measure_shares_.resize(plan.places());
  if (plan.any(Acts::firms)) terms_.firm_subsidy.assign(baseline_.firms(), 0.0);
  if (plan.any(Acts::credit)) terms_.firm_credit.assign(baseline_.firms(), 0.0);
  if (plan.any(Acts::firms) || plan.any(Acts::final_demand) || plan.any(Acts::credit))
    of_groups_ = sums_by(groups, 1, [&](std::size_t firm) { return group_of(firm); });
  if (plan.any(Acts::final_demand))
    asked_by_measures_.assign(plan.size(), std::vector<double>(setup_.network->countries.size()));
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
