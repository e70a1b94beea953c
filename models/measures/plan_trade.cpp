// What measures change of trade: duties and quotas.
#include <algorithm>
#include <utility>

#include "models/measures/plan.hpp"

namespace tierwave::models::measures {

double Plan::rate_of(std::size_t measure, std::size_t cell, std::size_t country, const State& state) const {
  const Measure& of = measures_[measure];
  const std::size_t origin = cell / sectors_;
  if (row_of(of.kind).acts != Acts::prices || origin == country || !of.selection.countries[country] ||
      !of.selection.partners[origin] || !of.selection.sectors[cell % sectors_])
    return 0;
  return intensity(measure, country, state) * of.rate;
}

void Plan::write_prices(const State& state, PricesToday& today, terms::Terms& terms) const {
  today.duties.rate.fill(0.0);
  bool first = true;
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    if (row_of(measures_[m].kind).acts != Acts::prices) continue;
    for (std::size_t country = 0; country < countries_; ++country) {
      if (!measures_[m].selection.countries[country] || !(intensity(m, country, state) > 0)) continue;
      if (std::exchange(first, false))
        std::fill(today.duties.elasticities.begin(), today.duties.elasticities.end(), measures_[m].elasticities);
      for (std::size_t cell = 0; cell < countries_ * sectors_; ++cell) {
        const double rate = rate_of(m, cell, country, state);
        if (rate == 0) continue;
        today.duties.rate(cell, country) += rate;
        today.duties.elasticities[country * sectors_ + cell % sectors_] = measures_[m].elasticities;
      }
    }
  }
  if (!first) prices_->answer(today);
  prices_->write(today, terms);
}

void Plan::make_room_for_quotas(terms::Terms& terms) const {
  if (quotas_) quotas_->make_room(terms);
}

// The smallest share of what a group sells to a country that a measure lets through; 1 where none limits it.
double Plan::quota_of(std::size_t group, std::size_t buyer, const State& state) const {
  const std::size_t seller = group_cell_[group] / sectors_;
  double quota = 1;
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    const Measure& of = measures_[m];
    if (row_of(of.kind).acts != Acts::trade || !reaches(m, group)) continue;
    const bool imports = of.kind == Kind::import_quota;
    if (!of.selection.partners[imports ? seller : buyer] || !of.selection.countries[imports ? buyer : seller]) continue;
    const double strength = intensity(m, imports ? buyer : seller, state);
    if (strength > 0) quota = std::min(quota, 1.0 - strength * (1.0 - of.quota));
  }
  return quota;
}

void Plan::write_quotas(const State& state, terms::Terms& terms) const {
  if (!quotas_) return;
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const double asked = terms.final_demand_abroad[group];
    for (std::size_t buyer = 0; buyer < countries_; ++buyer) {
      if (buyer == group_cell_[group] / sectors_) continue;
      if (const double quota = quota_of(group, buyer, state); quota < 1)
        quotas_->limit(group, buyer, quota, asked, terms);
    }
  }
}

}  // namespace tierwave::models::measures
