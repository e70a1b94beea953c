// What countries earned and received. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// What the firms of each country made, worked and employed, block by block: output of all countries, then hours, then
// persons.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::tally(const Block& block) {
  const FirmState& firms = state_.firms;
  const network::Firms& baseline = setup_.network->firms;
  const std::size_t countries = setup_.network->countries.size();
  add_in_block(tally_sums_, block, [&](double* by_key) {
    for_cells(block, [&](std::size_t cell, std::size_t first, std::size_t last) {
      double* const sums = by_key + cell / sectors_;
      double output = sums[0], hours = sums[countries], persons = sums[2 * countries];
      for (std::size_t firm = first; firm < last; ++firm) {
        output += firms.production[firm] * baseline_.output[firm];
        hours += firms.hours[firm] * baseline.employment[firm] * baseline.hours_per_worker_day[firm];
        persons += firms.heads[firm] * baseline.employment[firm];
      }
      sums[0] = output, sums[countries] = hours, sums[2 * countries] = persons;
    });
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
  const std::span<const double> wages = total_of(wages_paid_), support = total_of(support_sums_);
  std::fill(countries.transfers.begin(), countries.transfers.end(), 0.0);
  const auto booked = std::copy(wages.begin(), wages.end(), countries.transfers.begin());
  std::copy_n(support.begin(), 2 * count, booked);
  std::copy_n(support.begin() + static_cast<std::ptrdiff_t>(2 * count), count, received_.begin());
  std::fill(received_by_firms_.begin(), received_by_firms_.end(), 0.0);
  pay_by_measures(received_, received_by_firms_);
  if (std::visit([](const auto& law) { return law.reads_income; }, setup_.mechanisms.households))
    relative(received_, baseline_labour_income_, countries.labour_income);
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

}  // namespace tierwave::engine
