// What governments pay to those without work, and what households receive in all. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <span>

#include "engine/simulation.hpp"
#include "models/labour/ladder.hpp"

namespace tierwave::engine {

// Furlough pay of all countries, then income support, then labour income with both. The last is the payees' side of the
// account of transfers; the payers' side of wages is booked where firms pay (work.hpp).
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::support_households(const Block& block) {
  const network::Firms& baseline = setup_.network->firms;
  const std::size_t countries = setup_.network->countries.size();
  using models::labour::side_by_side;
  add_in_block(support_sums_, block, [&](double* by_key) {
    for_cells(block, [&](std::size_t cell, std::size_t first, std::size_t last) {
      const models::labour::Provisions& provisions = terms_.provisions[cell / sectors_];
      const models::labour::ByContract& shares = setup_.labour.shares_of(cell);
      const bool pay = provisions.pay();
      double* const sums = by_key + cell / sectors_;
      double furlough_pay = sums[0], income_support = sums[countries], received = sums[2 * countries];
      for (; first < last; first += side_by_side) {
        const std::size_t count = std::min(side_by_side, last - first);
        const std::span<const double> hours(state_.firms.hours.data() + first, count);
        const std::span<const double> heads(state_.firms.heads.data() + first, count);
        models::labour::SupportOfEight support;
        if (pay) support = models::labour::support_of(hours, heads, shares, setup_.labour.ladder, provisions);
        for (std::size_t at = 0; at < count; ++at) {
          const double income = baseline.labour_income[first + at];
          furlough_pay += support.furlough_pay[at] * income;
          income_support += support.income_support[at] * income;
          received += (hours[at] + support.furlough_pay[at] + support.income_support[at]) * income;
        }
      }
      sums[0] = furlough_pay, sums[countries] = income_support, sums[2 * countries] = received;
    });
  });
}

}  // namespace tierwave::engine
