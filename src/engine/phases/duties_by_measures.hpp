// Duties that measures set: what importers paid on what was delivered. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <cmath>
#include <variant>

#include "engine/phases/claims.hpp"
#include "engine/simulation.hpp"

namespace tierwave::engine {

using models::measures::Acts;

// Duty stands in the accounts of the country whose buyers pay it, and by group with the sellers of what is taxed. It is
// revenue: the measure spends less than nothing.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::collect_duties() {
  const models::measures::Plan& plan = setup_.measures;
  models::measures::State& state = state_.measures;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  const bool any = plan.any(Acts::prices) && prices_today_.duties.any();
  if (any)  // what groups delivered to final users abroad
    add_up_by_key(of_groups_, [&](std::size_t firm, auto&& add) {
      const auto [home_claim, abroad_claim] = final_claims(firm, 0);
      const double to_abroad = abroad_claim.baseline * abroad_claim.order;
      const double asked = home_claim.baseline * home_claim.order + to_abroad;
      if (to_abroad > 0) add(group_of(firm), to_abroad * (state_.firms.final_sales[firm] / asked));
    });
  const std::vector<double>& abroad = of_groups_.totals();
  for (std::size_t m = 0; any && m < plan.size(); ++m) {
    if (row_of(plan.measures()[m].kind).acts != Acts::prices) continue;
    const std::vector<double>& sums = std::visit(
        [&](const auto& rule) -> const std::vector<double>& {
          return add_up_by_key(duty_sums_, [&](std::size_t firm, auto&& add) {
            const std::size_t cell = setup_.network->firms.cell[firm];
            const double* const taxed = prices_today_.duties.rate.row(cell);
            if (std::all_of(taxed, taxed + countries, [](double rate) { return rate == 0; })) return;
            const double level = state_.firms.level_buyers[firm];
            for (std::uint32_t c = baseline_.customer_begin[firm]; c < baseline_.customer_begin[firm + 1]; ++c) {
              const std::uint32_t pool = baseline_.customer_pool[c];
              const std::size_t buyer = buyer_of(pool), country = setup_.network->country_of_firm(buyer);
              const double rate = plan.rate_of(m, cell, country, state);
              if (rate == 0) continue;
              const unsigned rank = rank_of_buyer(rule, cell % sectors_, sector_of(buyer));
              const double paid = rate * static_cast<double>(baseline_.customer_flow[c]) *
                                  rule.delivered(link_order(pool, firm, buyer), level, rank);
              add(group_of(firm), paid);
              add(groups + country, paid);
            }
          });
        },
        setup_.mechanisms.rationing);
    for (std::size_t country = 0; country < countries; ++country) {
      double paid = sums[groups + country];
      for (std::size_t group = 0; group < groups; ++group) {
        const double rate = plan.rate_of(m, setup_.groups->cell[group], country, state);
        if (rate == 0) continue;
        const double of_final_users =
            plan.prices().duty_of_final_users(prices_today_, group, country, rate, abroad[group]);
        book_duty_on(m, group, of_final_users);
        paid += of_final_users;
      }
      if (paid == 0) continue;
      state.measure_spending[m * countries + country] -= paid;
      state.measure_spent_by_country[m * countries + country] -= paid;
      const Transfer row = paid > 0 ? Transfer::tariffs : Transfer::tariff_relief;
      state_.countries.transfers[static_cast<std::size_t>(row) * countries + country] += std::abs(paid);
      if (paid < 0) received_by_firms_[country] -= paid;
    }
    for (std::size_t group = 0; group < groups; ++group) book_duty_on(m, group, sums[group]);
  }
  // Tomorrow's orders leave dear suppliers as far as others served buyers today.
  std::vector<double>& served = state.measure_orders_served;
  for (std::size_t cell = 0; cell < served.size(); ++cell)
    served[cell] = other_suppliers_ ? other_suppliers_->filled(cell) : 0.0;
}

// Duty on what a group sells, divided among classes of contract as its workers are.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::book_duty_on(std::size_t measure, std::size_t group, double paid) {
  if (paid == 0) return;
  models::measures::State& state = state_.measures;
  state.measure_spent_on_groups[measure * setup_.groups->size() + group] -= paid;
  const models::labour::ByContract parts = setup_.measures.parts_of_classes(measure, group, setup_.labour);
  for (std::size_t k = 0; k < models::labour::contracts; ++k)
    state.measure_spent_on_contracts[measure * contracts_of_measure() +
                                     setup_.groups->cell[group] * models::labour::contracts + k] -= paid * parts[k];
}

// Room for the answer to duties; and sums by group of sellers and, behind them, by country of buyers.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::make_duties() {
  const models::measures::Plan& plan = setup_.measures;
  if (!plan.any(Acts::prices)) return;
  prices_today_ = plan.prices().nothing();
  terms_.order_kept = prices_today_.order_kept;
  const std::size_t countries = setup_.network->countries.size(), groups = setup_.groups->size();
  duty_sums_ = SumsByBlock(groups + countries);
  for (std::size_t block = 0; block + 1 < borders_.size(); ++block) {
    for (std::size_t firm = borders_[block]; firm < borders_[block + 1]; ++firm) duty_sums_.use(group_of(firm));
    for (std::size_t country = 0; country < countries; ++country)
      duty_sums_.use(static_cast<std::uint32_t>(groups + country));
    duty_sums_.end_block();
  }
  duty_sums_.end();
}

}  // namespace tierwave::engine
