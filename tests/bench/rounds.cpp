#include "bench/rounds.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace tierwave::bench {
namespace {

double percentile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

}  // namespace

Figure figure_of(std::vector<double> values) {
  if (values.empty()) throw std::invalid_argument("a figure of no values");
  std::sort(values.begin(), values.end());
  const double median = percentile(values, 0.5);
  return {median, (percentile(values, 0.9) - percentile(values, 0.1)) / median};
}

Figure ratio_of(const std::vector<double>& values, const std::vector<double>& to) {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < values.size(); ++round) ratios.push_back(values[round] / to.at(round));
  return figure_of(std::move(ratios));
}

}  // namespace tierwave::bench
