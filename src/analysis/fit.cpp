#include "analysis/fit.hpp"

#include <cmath>
#include <numeric>
#include <vector>

namespace tierwave::analysis {
namespace {

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Mean of the products of distances from the means.
double covariance(std::span<const double> a, std::span<const double> b) {
  const double mean_a = mean(a), mean_b = mean(b);
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum / static_cast<double>(a.size());
}

}  // namespace

Fit fit_of(std::span<const double> simulated, std::span<const double> observed) {
  double squares = 0;
  for (std::size_t i = 0; i < observed.size(); ++i)
    squares += (simulated[i] - observed[i]) * (simulated[i] - observed[i]);
  return {
      std::sqrt(squares / static_cast<double>(observed.size())),
      covariance(simulated, observed) / std::sqrt(covariance(simulated, simulated) * covariance(observed, observed))};
}

Fit fit_of_regression(std::span<const double> x, std::span<const double> y) {
  const double slope = covariance(x, y) / covariance(x, x);
  const double constant = mean(y) - slope * mean(x);
  std::vector<double> line;
  for (const double value : x) line.push_back(constant + slope * value);
  return fit_of(line, y);
}

}  // namespace tierwave::analysis
