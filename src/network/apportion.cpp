#include "network/apportion.hpp"

#include <algorithm>
#include <cmath>

namespace tierwave::network {

std::vector<std::uint32_t> apportion(const std::vector<double>& weights, std::uint32_t total) {
  std::vector<std::uint32_t> counts(weights.size());
  // Those whose share is under 1 get 1 and leave; what they leave behind changes the share of the rest.
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] > 0) open.push_back(i);
  double left = total;
  double per_weight = 0;
  for (bool changed = true; changed && !open.empty();) {
    double sum = 0;
    for (const std::size_t i : open) sum += weights[i];
    per_weight = left / sum;
    const auto small = [&](std::size_t i) { return weights[i] * per_weight < 1; };
    const auto first_small = std::stable_partition(open.begin(), open.end(), [&](std::size_t i) { return !small(i); });
    changed = first_small != open.end();
    left -= static_cast<double>(open.end() - first_small);
    for (auto it = first_small; it != open.end(); ++it) counts[*it] = 1;
    open.erase(first_small, open.end());
  }

  std::vector<std::pair<double, std::size_t>> remainders;
  double given = 0;
  for (const std::size_t i : open) {
    const double whole = std::floor(weights[i] * per_weight);
    counts[i] = static_cast<std::uint32_t>(whole);
    given += whole;
    remainders.emplace_back(weights[i] * per_weight - whole, i);
  }
  std::stable_sort(remainders.begin(), remainders.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t rank = 0; given < left && rank < remainders.size(); ++rank, ++given)
    ++counts[remainders[rank].second];
  return counts;
}

}  // namespace tierwave::network
