#include "analysis/spread.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace tierwave::analysis {

Spread spread_of(std::vector<double>& values) {
  Spread spread;
  const bool unknown = std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); });
  if (values.empty() || unknown) {
    spread.mean = std::numeric_limits<double>::quiet_NaN();
    spread.quantiles.fill(spread.mean);
    return spread;
  }
  spread.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  // What lies below one quantile needs no look for the next.
  auto rest = values.begin();
  for (std::size_t q = 0; q < quantile_shares.size(); ++q) {
    const double position = quantile_shares[q] * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(rest, at, values.end());
    const double next = at + 1 == values.end() ? *at : *std::min_element(at + 1, values.end());
    spread.quantiles[q] = *at + (position - static_cast<double>(below)) * (next - *at);
    rest = at;
  }
  return spread;
}

}  // namespace tierwave::analysis
