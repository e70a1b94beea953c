// What the closures of one country take on a day, before remote and essential work.
//
//   strength_i = kappa_i(level) scope(flag)                 i: workplaces, public transport, staying at home
//   law        = 1 - prod over i of (1 - strength_i)
//   fading     = 2^(-d / half-life)
//   worn       = 1 - (1 - law (floor + (1 - floor) fading)) (1 - voluntary fading)
//   lasting    = 1 - (1 - law) (1 - voluntary fading)
//
// d are the days since the country first recommended or required that workplaces close; before, nothing is worn and
// nobody keeps away of his own will. `worn` strikes where people learn to live with a closure, `lasting` what cannot be
// sold without the customer on site. A scope of targeted measures, E the persons in work:
//
//   scope(targeted) = targeted scope x min(1, 10 million / E)^exponent
#pragma once
#include <algorithm>
#include <optional>

#include "base/math.hpp"
#include "models/closures/parameters.hpp"

namespace tierwave::models {

// Both in [0, 1], worn never above lasting.
struct ClosureEffect {
  double worn = 0;
  double lasting = 0;
};

inline constexpr double persons_of_full_targeted_scope = 1e7;

inline double targeted_scope(double persons, const ClosureParameters& parameters) {
  if (persons <= persons_of_full_targeted_scope) return parameters.scope_targeted;
  return parameters.scope_targeted * portable_pow(persons_of_full_targeted_scope / persons, parameters.scope_exponent);
}

// What the law takes at once. `targeted` is the scope of a targeted measure.
inline double closed_by_law(const Closure& closure, double targeted, const ClosureParameters& parameters) {
  double open = 1;
  for (std::size_t i = 0; i < indicators; ++i) {
    const Measure& measure = closure.measures[i];
    const double scope = measure.scope == ClosureScope::general ? parameters.scope_general : targeted;
    open *= 1 - parameters.kappa[i][static_cast<std::size_t>(measure.level)] * scope;
  }
  return 1 - open;
}

// What is left of a first effect after so many days.
inline double fading(double days, double half_life_days) {
  constexpr double log_2 = 0.69314718055994531;
  return portable_exp(-days * log_2 / half_life_days);
}

// `days` since the country's first closing of workplaces; nothing before it.
inline ClosureEffect effect_of(double law, std::optional<int> days, IncomeGroup group,
                               const ClosureParameters& parameters) {
  if (!days) return {law, law};
  const double left = fading(*days, parameters.half_life_days);
  const double kept = parameters.wear ? parameters.floor + (1 - parameters.floor) * left : 1.0;
  const double voluntary =
      parameters.voluntary ? parameters.voluntary_share[static_cast<std::size_t>(group)] * left : 0.0;
  if (voluntary == 0) return {law * kept, law};
  return {1 - (1 - law * kept) * (1 - voluntary), 1 - (1 - law) * (1 - voluntary)};
}

// The day on which a country's table first tells of a closing of workplaces, recommended or required.
inline std::optional<Date> first_closing(const std::vector<ClosureStep>& steps) {
  const auto first = std::find_if(steps.begin(), steps.end(), [](const ClosureStep& step) {
    return step.value && step.value->of(Indicator::workplaces).level > 0;
  });
  return first == steps.end() ? std::nullopt : std::optional<Date>(first->from);
}

}  // namespace tierwave::models
