// What governments pay to those without work, and what households receive in all. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "engine/simulation.hpp"
#include "models/labour/ladder.hpp"

namespace tierwave::engine {

// Furlough pay of all countries, then income support, both by calendar; then labour income with both. The last is the
// payees' side of the account of transfers; the payers' side of wages is booked where firms pay (work.hpp). What measures
// pay beside is added up by itself, since their budgets may hold less (pay_by_measures.hpp).
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::support_households(const Block& block) {
  const network::Firms& baseline = setup_.network->firms;
  const std::size_t countries = setup_.network->countries.size();
  using models::labour::side_by_side;
  const bool several_places = !terms_.provisions_at.empty();
  const auto sum_up = [&](double* by_measure) {
    add_in_block(support_sums_, block, [&](double* by_key) {
      for_cells(block, [&](std::size_t cell, std::size_t first, std::size_t last) {
        const std::size_t country = cell / sectors_;
        const models::labour::ByContract& shares = setup_.labour.shares_of(cell);
        double* const sums = by_key + country;
        double furlough_pay = sums[0], income_support = sums[countries], received = sums[2 * countries];
        if (!state_.measures.measure_owed_by_firm.empty())
          std::fill(state_.measures.measure_owed_by_firm.begin() + static_cast<std::ptrdiff_t>(first),
                    state_.measures.measure_owed_by_firm.begin() + static_cast<std::ptrdiff_t>(last), 0.0);
        while (first < last) {
          const std::size_t place = terms_.place_of(first, group_of(first), country);
          std::size_t count = std::min(side_by_side, last - first);
          for (std::size_t at = 1; several_places && at < count; ++at)
            if (terms_.place_of(first + at, group_of(first + at), country) != place) count = at;
          const models::labour::Provisions& provisions = terms_.provisions[place];
          // Hours that nobody but the firm pays for: those of workers under notice too.
          std::array<double, side_by_side> paid;
          for (std::size_t at = 0; at < count; ++at) paid[at] = state_.firms.hours[first + at] + idle_paid(first + at);
          const std::span<const double> hours(paid.data(), count);
          const std::span<const double> heads(state_.firms.heads.data() + first, count);
          models::labour::SupportOfEight support;
          if (provisions.pay()) {
            std::array<double, side_by_side> room;
            const std::span<const double> working_time = working_time_of(first, count, room);
            if (several_places && measure_shares_[place].paid)
              support = support_by_measures(place, first, hours, heads, working_time, by_measure);
            else
              support =
                  models::labour::support_of(hours, heads, shares, setup_.labour.ladder, provisions, working_time);
          }
          for (std::size_t at = 0; at < count; ++at) {
            const double income = baseline.labour_income[first + at];
            furlough_pay += support.furlough_pay[at] * income;
            income_support += support.income_support[at] * income;
            received += (hours[at] + support.furlough_pay[at] + support.income_support[at]) * income;
          }
          first += count;
        }
        sums[0] = furlough_pay, sums[countries] = income_support, sums[2 * countries] = received;
      });
    });
  };
  if (measure_sums_.keys() > 0)
    add_in_block(measure_sums_, block, block.room.by_measure, sum_up);
  else
    sum_up(nullptr);
}

// Of neighbours, at most eight; `room` holds it.
template <class Real, class Mechanisms>
std::span<const double> Simulation<Real, Mechanisms>::working_time_of(
    std::size_t first, std::size_t count, std::array<double, models::labour::side_by_side>& room) const {
  for (std::size_t at = 0; at < count; ++at) room[at] = terms_.working_time[group_of(first + at)];
  return {room.data(), count};
}

// Where measures pay: adds what they pay neighbours that share a place to the sums by measure, and returns what the
// calendar pays beside.
template <class Real, class Mechanisms>
models::labour::SupportOfEight Simulation<Real, Mechanisms>::support_by_measures(std::size_t place, std::size_t first,
                                                                                 std::span<const double> hours,
                                                                                 std::span<const double> heads,
                                                                                 std::span<const double> working_time,
                                                                                 double* by_key) {
  using models::labour::contracts;
  const auto at_baseline = [](double figure) { return figure == 1; };
  if (std::all_of(hours.begin(), hours.end(), at_baseline) && std::all_of(heads.begin(), heads.end(), at_baseline))
    return {};
  const std::size_t cell = setup_.network->firms.cell[first], groups = setup_.groups->size();
  const models::labour::UnpaidOfEight unpaid = models::labour::unpaid_of(
      hours, heads, setup_.labour.shares_of(cell), setup_.labour.ladder, terms_.provisions[place], working_time);
  const models::measures::Shares& shares = measure_shares_[place];
  models::labour::SupportOfEight calendar;
  for (std::size_t k = 0; k < contracts; ++k)
    for (std::size_t at = 0; at < hours.size(); ++at) {
      calendar.furlough_pay[at] += shares.furlough_pay[k] * unpaid.hours_paid[k][at];
      calendar.income_support[at] += shares.income_support[k] * unpaid.without_work[k][at];
    }
  for (const models::measures::PartOfProvisions& part : shares.parts) {
    double* const of_measure = by_key + part.measure * keys_of_measure();
    const models::measures::Measure& measure = setup_.measures.measures()[part.measure];
    if (measure.support_days > 0)
      for (std::size_t k = 0; k < contracts; ++k)
        for (std::size_t at = 0; at < hours.size(); ++at)
          of_measure[groups + contracts_of_measure() + cell * contracts + k] +=
              unpaid.without_work[k][at] * setup_.network->firms.employment[first + at];
    for (std::size_t k = 0; k < contracts; ++k) {
      if (part.furlough_pay[k] == 0 && part.income_support[k] == 0) continue;
      double& of_class = of_measure[groups + cell * contracts + k];
      for (std::size_t at = 0; at < hours.size(); ++at) {
        const double paid =
            (part.furlough_pay[k] * unpaid.hours_paid[k][at] + part.income_support[k] * unpaid.without_work[k][at]) *
            setup_.network->firms.labour_income[first + at];
        if (measure.employer_part > 0) state_.measures.measure_owed_by_firm[first + at] += measure.employer_part * paid;
        of_measure[group_of(first + at)] += paid;
        of_class += paid;
      }
    }
  }
  return calendar;
}

}  // namespace tierwave::engine
