// How values spread over the replicates of an ensemble.
#pragma once
#include <array>
#include <vector>

namespace tierwave::analysis {

inline constexpr std::array<double, 5> quantile_shares{0.05, 0.25, 0.5, 0.75, 0.95};

struct Spread {
  double mean = 0;
  std::array<double, quantile_shares.size()> quantiles{};  // at quantile_shares

  double low() const { return quantiles.front(); }
  double median() const { return quantiles[2]; }
  double high() const { return quantiles.back(); }
};

// A quantile at share p of n values lies at p (n - 1) among them in rising order, counted from 0; between two values on
// the straight line from one to the next. Mean and quantiles are NaN of
// no values, and where one of them is NaN: not known. Reorders the values.
Spread spread_of(std::vector<double>& values);

}  // namespace tierwave::analysis
