// What the figures are held against: goals as ratios, which machines share, and a few sizes.
#pragma once
#include <string>
#include <vector>

#include "bench/measured.hpp"

namespace tierwave::bench {

// A line for each goal whose rows were measured: the figure, the goal, and whether it is met; where the rounds spread
// too far, that it cannot be judged.
std::string goals_text(const std::vector<Measured>& all);

}  // namespace tierwave::bench
