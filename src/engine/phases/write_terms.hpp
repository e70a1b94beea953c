// The conditions of the day. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// Shocks write first: what they leave today, what households spend of yesterday's income on that, what rebuilding asks for
// beside; then what countries provide for workers by calendar. The measures of the scenario write after them
// (take_measures.hpp).
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_terms() {
  const int today = state_.day.number();
  const int first_shock = setup_.shocks.first_day();
  days_since_shock_ = first_shock < 0 ? -1.0 : static_cast<double>(today - first_shock);
  CountryState& countries = state_.countries;
  std::visit(
      [&](const auto& law) {
        if (!law.reallocates) return setup_.shocks.write(static_cast<std::size_t>(today), terms_, scratch_);
        for (std::size_t country = 0; country < countries.consumption.size(); ++country)
          countries.consumption[country] = law.consumption(
              {countries.labour_income[country], countries.consumption[country], days_since_shock_ >= 0});
        setup_.shocks.write(static_cast<std::size_t>(today), terms_, scratch_, household_factor(law));
      },
      setup_.mechanisms.households);
  if (rebuilding_) rebuilding_->add_to(terms_);
  write_provisions();
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_provisions() {
  const std::size_t countries = setup_.network->countries.size();
  terms_.provisions.resize(std::max(countries, setup_.measures.places()));
  for (std::size_t country = 0; country < countries; ++country)
    terms_.provisions[country] = setup_.labour.provisions_on(country, static_cast<std::size_t>(state_.day.number()));
  terms_.jobs_kept.resize(countries * sectors_ + setup_.measures.places_of_cells().size());
  if (setup_.measures.any(models::measures::Acts::notice)) terms_.jobs_under_notice.resize(terms_.jobs_kept.size());
  for (std::size_t cell = 0; cell < countries * sectors_; ++cell) write_jobs_kept(cell, cell, cell / sectors_);
}

// Which jobs are kept in a place, for firms of a cell.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_jobs_kept(std::size_t entry, std::size_t cell, std::size_t place) {
  const models::labour::Provisions& provisions = terms_.provisions[place];
  std::vector<models::labour::KeptOnRung>& kept = terms_.jobs_kept[entry];
  kept.reserve(setup_.labour.ladder.rungs.size());  // no room is asked for on a later day
  kept.clear();
  if (provisions.keep_jobs())
    write_kept(setup_.labour.shares_of(cell), setup_.labour.ladder, provisions.jobs_kept, kept);
  if (!setup_.measures.any(models::measures::Acts::notice)) return;
  std::vector<models::labour::KeptOnRung>& noticed = terms_.jobs_under_notice[entry];
  noticed.reserve(setup_.labour.ladder.rungs.size());
  noticed.clear();
  if (!provisions.give_notice()) return;
  models::labour::ByContract open = setup_.labour.shares_of(cell);  // to lay-offs
  for (std::size_t k = 0; k < models::labour::contracts; ++k) open[k] *= 1.0 - provisions.jobs_kept[k];
  write_kept(open, setup_.labour.ladder, provisions.notice, noticed);
}

}  // namespace tierwave::engine
