#include "report/key_effects.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tierwave::report {
namespace {

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Of a mean, squared.
double standard_error_squared(const std::vector<double>& values, double mean) {
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const auto count = static_cast<double>(values.size());
  return squares / (count - 1) / count;
}

std::optional<KeyEffect> effect_of(const KeyValues& key, const std::vector<double>& figure,
                                   const std::vector<std::size_t>& runs) {
  constexpr double of_nine_tenths = 1.6448536269514722;  // standard deviations of a normal distribution on either side
  std::vector<double> rising;
  for (const std::size_t run : runs) rising.push_back(key.values[run]);
  std::sort(rising.begin(), rising.end());
  const std::size_t third = runs.size() / 3;
  const double lowest = rising[third - 1], highest = rising[rising.size() - third];
  if (!(lowest < highest)) return std::nullopt;
  std::vector<double> low, high;
  for (const std::size_t run : runs) {
    if (key.values[run] <= lowest) low.push_back(figure[run]);
    if (key.values[run] >= highest) high.push_back(figure[run]);
  }
  KeyEffect effect{key.key, mean_of(low), mean_of(high)};
  effect.shift = effect.high_values - effect.low_values;
  const double chance = of_nine_tenths * std::sqrt(standard_error_squared(low, effect.low_values) +
                                                   standard_error_squared(high, effect.high_values));
  effect.shift_low = effect.shift - chance;
  effect.shift_high = effect.shift + chance;
  return effect;
}

}  // namespace

std::optional<KeyEffects> effects_of_keys(const std::vector<KeyValues>& keys, const std::vector<double>& figure) {
  std::vector<std::size_t> runs;
  std::vector<double> known;
  for (std::size_t run = 0; run < figure.size(); ++run)
    if (!std::isnan(figure[run])) {
      runs.push_back(run);
      known.push_back(figure[run]);
    }
  if (runs.size() < fewest_runs) return std::nullopt;
  KeyEffects effects{runs.size(), mean_of(known), {}};
  for (const KeyValues& key : keys)
    if (const std::optional<KeyEffect> effect = effect_of(key, figure, runs)) effects.keys.push_back(*effect);
  std::stable_sort(effects.keys.begin(), effects.keys.end(),
                   [](const KeyEffect& a, const KeyEffect& b) { return std::abs(a.shift) > std::abs(b.shift); });
  return effects;
}

}  // namespace tierwave::report
