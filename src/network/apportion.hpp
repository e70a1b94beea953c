// Whole numbers in proportion to weights.
#pragma once
#include <cstdint>
#include <vector>

namespace tierwave::network {

// Shares `total` out in proportion to `weights`, by largest remainder (ties to the earlier); every
// weight above 0 gets at least 1, every weight of 0 gets none. `total` must cover the ones.
std::vector<std::uint32_t> apportion(const std::vector<double>& weights, std::uint32_t total);

}  // namespace tierwave::network
