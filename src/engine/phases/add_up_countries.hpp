// What countries earned and received. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// What households of each country earned, and what was delivered for rebuilding; for tomorrow.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::add_up_countries() {
  CountryState& countries = state_.countries;
  for (std::size_t country = 0; country < baseline_labour_income_.size(); ++country)
    countries.labour_income[country] = labour_income(country) / baseline_labour_income_[country];
  if (!rebuilding_) return;
  const network::Groups& groups = *setup_.groups;
  std::vector<double>& home = rebuilding_->delivered_home;
  std::vector<double>& abroad = rebuilding_->delivered_abroad;
  for_each_index(context_, groups.size(), [&](std::size_t group) {
    home[group] = abroad[group] = 0;
    double sales_home = 0;
    double sales_abroad = 0;
    for (std::uint32_t place = groups.begin[group]; place < groups.begin[group + 1]; ++place) {
      const std::uint32_t firm = groups.firms[place];
      const double share = delivered_to_other_final_users(firm) * terms_.final_factor(firm);  // of what rebuilding asks
      home[group] += baseline_.final_home[firm] * share;
      abroad[group] += baseline_.final_abroad[firm] * share;
      sales_home += baseline_.final_home[firm];
      sales_abroad += baseline_.final_abroad[firm];
    }
    if (sales_home > 0) home[group] /= sales_home;
    if (sales_abroad > 0) abroad[group] /= sales_abroad;
  });
  rebuilding_->write_delivered(countries.rebuilding_delivered);
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::delivered_to_other_final_users(std::size_t firm) const {
  const double asked = models::rationing::ordered(std::span<const models::rationing::Claim>(final_claims(firm, 0))) -
                       household_orders(firm);
  return asked > 0 ? (state_.firms.final_sales[firm] - state_.firms.household_sales[firm]) / asked : 0.0;
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::labour_income(std::size_t country) {
  const std::size_t sectors = setup_.network->sectors.size();
  const network::Groups& groups = *setup_.groups;
  const auto first = std::lower_bound(groups.cell.begin(), groups.cell.end(), country * sectors);
  const auto last = std::lower_bound(first, groups.cell.end(), (country + 1) * sectors);
  const std::uint32_t begin = groups.begin[static_cast<std::size_t>(first - groups.cell.begin())];
  const std::uint32_t end = groups.begin[static_cast<std::size_t>(last - groups.cell.begin())];
  const models::labour::Provisions& provisions = provisions_on(country, state_.day.number());
  return sum_of(context_, end - begin, income_sums_, [&](std::size_t place) {
    const std::uint32_t firm = groups.firms[begin + place];
    return models::labour::income_with_support({state_.firms.hours[firm], state_.firms.heads[firm]},
                                               setup_.labour.shares_of(setup_.network->firms.cell[firm]),
                                               setup_.labour.ladder, provisions) *
           setup_.network->firms.labour_income[firm];
  });
}

}  // namespace tierwave::engine
