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
        setup_.shocks.write(static_cast<std::size_t>(today), terms_, scratch_, [&](std::size_t country, double basket) {
          return law.factor(countries.consumption[country], basket);
        });
      },
      setup_.mechanisms.households);
  if (rebuilding_) rebuilding_->add_to(terms_);
  write_provisions();
  write_heads_lost();
}

// Jobs lost per hour lost, by what is provided.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_heads_lost() {
  const network::Groups& groups = *setup_.groups;
  const double own = std::visit([](const auto& law) { return law.heads_lost_share(); }, setup_.mechanisms.work);
  for (std::size_t group = 0; group < groups.size(); ++group)
    terms_.heads_lost_share[group] =
        terms_.provisions[terms_.place_of(group, groups.cell[group] / sectors_)].heads_lost.share(own);
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::write_provisions() {
  const std::size_t countries = setup_.network->countries.size();
  terms_.provisions.resize(std::max(countries, setup_.measures.places()));
  for (std::size_t country = 0; country < countries; ++country)
    terms_.provisions[country] = setup_.labour.provisions_on(country, static_cast<std::size_t>(state_.day.number()));
}

}  // namespace tierwave::engine
