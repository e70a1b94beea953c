// What repeated measurements come to.
#pragma once
#include <vector>

namespace tierwave::bench {

// Above this spread a figure cannot be judged.
inline constexpr double largest_spread = 0.1;

struct Figure {
  double median = 0;
  double spread = 0;  // (90th percentile - 10th percentile) / median, percentiles by linear interpolation
};

// Errors: std::invalid_argument for no values at all.
Figure figure_of(std::vector<double> values);

// By what factor the one is larger than the other, round by round: a machine that slows down slows both.
Figure ratio_of(const std::vector<double>& values, const std::vector<double>& to);

}  // namespace tierwave::bench
