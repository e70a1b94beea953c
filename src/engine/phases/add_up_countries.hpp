// What countries earned and received. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// What the firms of each country made, worked and employed, block by block.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::tally(const Block& block) {
  const FirmState& firms = state_.firms;
  const network::Network& network = *setup_.network;
  const auto by_country = [&](SumsByBlock& sums, auto&& amount) {
    add_in_block(sums, block, [&](std::size_t firm, auto&& add) { add(network.country_of_firm(firm), amount(firm)); });
  };
  by_country(output_sums_, [&](std::size_t firm) { return firms.production[firm] * baseline_.output[firm]; });
  by_country(hours_sums_, [&](std::size_t firm) {
    return firms.hours[firm] * network.firms.employment[firm] * network.firms.hours_per_worker_day[firm];
  });
  by_country(employment_sums_, [&](std::size_t firm) { return firms.heads[firm] * network.firms.employment[firm]; });
}

// What the firms of each country did, what its households earned, and what was delivered for rebuilding; for tomorrow.
// Where a country has nothing at the baseline, nothing is lost of it.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::add_up_countries() {
  CountryState& countries = state_.countries;
  const auto relative = [](const std::vector<double>& sums, const std::vector<double>& baseline,
                           std::vector<double>& result) {
    for (std::size_t country = 0; country < sums.size(); ++country)
      result[country] = baseline[country] > 0 ? sums[country] / baseline[country] : 1.0;
  };
  relative(total_of(output_sums_), baseline_country_output_, countries.country_output);
  relative(total_of(hours_sums_), baseline_country_hours_, countries.country_hours);
  relative(total_of(employment_sums_), baseline_country_employment_, countries.country_employment);
  if (!baseline_labour_income_.empty()) relative(labour_incomes(), baseline_labour_income_, countries.labour_income);
  if (!rebuilding_) return;
  const auto delivered = [&](SumsByBlock& sums, std::span<const double> sales) -> const std::vector<double>& {
    return add_up_by_key(sums, [&](std::size_t firm, auto&& add) {
      const double share = delivered_to_other_final_users(firm) * terms_.final_factor(firm);  // of what rebuilding asks
      add(group_of(firm), sales[firm] * share);
    });
  };
  rebuilding_->write_delivered(delivered(delivered_home_, baseline_.final_home),
                               delivered(delivered_abroad_, baseline_.final_abroad), countries.rebuilding_delivered);
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::delivered_to_other_final_users(std::size_t firm) const {
  const double asked = models::rationing::ordered(std::span<const models::rationing::Claim>(final_claims(firm, 0))) -
                       household_orders(firm);
  return asked > 0 ? (state_.firms.final_sales[firm] - state_.firms.household_sales[firm]) / asked : 0.0;
}

template <class Real, class Mechanisms>
const std::vector<double>& Simulation<Real, Mechanisms>::labour_incomes() {
  const network::Network& network = *setup_.network;
  return add_up_by_key(income_sums_, [&](std::size_t firm, auto&& add) {
    const std::size_t country = network.country_of_firm(firm);
    add(country, models::labour::income_with_support({state_.firms.hours[firm], state_.firms.heads[firm]},
                                                     setup_.labour.shares_of(network.firms.cell[firm]),
                                                     setup_.labour.ladder, terms_.provisions[country]) *
                     network.firms.labour_income[firm]);
  });
}

}  // namespace tierwave::engine
