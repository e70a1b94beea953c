// What countries earned and received. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// What the firms of each country made, worked and employed, block by block: output of all countries, then hours, then
// persons.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::tally(const Block& block) {
  const FirmState& firms = state_.firms;
  const network::Firms& baseline = setup_.network->firms;
  const std::size_t countries = setup_.network->countries.size();
  auto cell = static_cast<std::uint32_t>(countries * sectors_);  // neighbours are often of one cell
  std::size_t country = 0;
  add_in_block(tally_sums_, block, [&](std::size_t firm, auto&& add) {
    if (baseline.cell[firm] != cell) {
      cell = baseline.cell[firm];
      country = cell / sectors_;
    }
    add(country, firms.production[firm] * baseline_.output[firm]);
    add(countries + country, firms.hours[firm] * baseline.employment[firm] * baseline.hours_per_worker_day[firm]);
    add(2 * countries + country, firms.heads[firm] * baseline.employment[firm]);
  });
}

// What the firms of each country did, what its households earned, and what was delivered for rebuilding; for tomorrow.
// Where a country has nothing at the baseline, nothing is lost of it.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::add_up_countries() {
  CountryState& countries = state_.countries;
  const auto relative = [](std::span<const double> sums, std::span<const double> baseline,
                           std::vector<double>& result) {
    for (std::size_t country = 0; country < result.size(); ++country)
      result[country] = baseline[country] > 0 ? sums[country] / baseline[country] : 1.0;
  };
  const std::size_t count = countries.country_output.size();
  const std::span<const double> tallied = total_of(tally_sums_), baseline = baseline_tally_;
  relative(tallied.subspan(0, count), baseline.subspan(0, count), countries.country_output);
  relative(tallied.subspan(count, count), baseline.subspan(count, count), countries.country_hours);
  relative(tallied.subspan(2 * count), baseline.subspan(2 * count), countries.country_employment);
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
