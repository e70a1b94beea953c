// How well one list of figures meets another.
#pragma once
#include <span>

namespace tierwave::analysis {

struct Fit {
  double root_mean_square_error = 0;
  double correlation = 0;  // Pearson; NaN where one list does not vary
};

// Lists of one length, at least 2.
Fit fit_of(std::span<const double> simulated, std::span<const double> observed);

// Ordinary least squares of `y` on a constant and `x`: the fit of the line itself.
Fit fit_of_regression(std::span<const double> x, std::span<const double> y);

}  // namespace tierwave::analysis
