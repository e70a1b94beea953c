// How far each key moves a figure: its mean over the third of the runs in which the key is lowest, and over the third in which it is
// highest, all other keys being drawn as ever. The slices of Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, chapter 1,
// drawn as a tornado (Eschenbach 1992, Interfaces 22:40-46). Keys that move the figure together are not told apart.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "report/run_figures.hpp"

namespace tierwave::report {

inline constexpr std::size_t fewest_runs = 12;  // four in a third

struct KeyEffect {
  std::string key;
  double low_values = 0, high_values = 0;  // mean of the figure in the lower and in the upper third
  double shift = 0;                        // from the lower to the upper
  double shift_low = 0, shift_high = 0;    // its 90 % interval: what chance would leave, after Welch (1947)
  bool beyond_chance() const { return shift_low > 0 || shift_high < 0; }
};

struct KeyEffects {
  std::size_t runs = 0;         // that have the figure
  double mean = 0;              // of the figure over all of them
  std::vector<KeyEffect> keys;  // largest shift first
};

// `figure` by run, as the values of keys are; runs whose figure is NaN are left out, and so are keys that do not vary. A third takes all
// runs whose value is that of its last. Nothing of fewer runs than `fewest_runs`.
std::optional<KeyEffects> effects_of_keys(const std::vector<KeyValues>& keys, const std::vector<double>& figure);

}  // namespace tierwave::report
