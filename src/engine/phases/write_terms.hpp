// The conditions of the day. A part of phases.hpp.
#pragma once
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// Shocks write first: what they leave today, what households spend of yesterday's income on that, what rebuilding asks for
// beside. Measures write after them: what countries provide for workers (models/terms/terms.hpp).
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
        setup_.shocks.write(static_cast<std::size_t>(today), terms_, scratch_, [&](std::size_t country, double basket) {
          return law.factor(countries.consumption[country], basket);
        });
      },
      setup_.mechanisms.households);
  if (rebuilding_) rebuilding_->add_to(terms_);
  write_provisions();
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_provisions() {
  terms_.provisions.resize(setup_.network->countries.size());
  for (std::size_t country = 0; country < terms_.provisions.size(); ++country)
    terms_.provisions[country] = setup_.labour.provisions_on(country, static_cast<std::size_t>(state_.day.number()));
  terms_.jobs_kept.resize(terms_.provisions.size() * sectors_);
  for (std::size_t cell = 0; cell < terms_.jobs_kept.size(); ++cell) {
    const models::labour::Provisions& provisions = terms_.provisions[cell / sectors_];
    terms_.jobs_kept[cell].reserve(setup_.labour.ladder.rungs.size());  // no room is asked for on a later day
    terms_.jobs_kept[cell].clear();
    if (provisions.keep_jobs())
      write_kept(setup_.labour.shares_of(cell), setup_.labour.ladder, provisions.jobs_kept, terms_.jobs_kept[cell]);
  }
}

}  // namespace tierwave::engine
