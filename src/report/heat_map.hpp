// Countries by sectors as a table whose cells are shaded by what they hold.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "report/texts.hpp"

namespace tierwave::report {

struct HeatMap {
  std::string scenario;
  std::string what;  // "Hours lost"
  std::vector<std::string> countries, sectors;
  std::vector<double> lost;  // shares, [country x sector]; NaN where there is nothing
};

// The shade of a share lost: "h0" of nearly nothing to "h7" of 40 per cent and more, "hg" of a gain. Shades change at 0.05, 0.5,
// 2, 5, 10, 20 and 40 per cent, whatever the scenario, so that two maps may be held against each other.
std::string shade_of(double lost);

// A figure with its caption. Of more than 24 countries or 20 sectors those are drawn whose mean over the cells is largest, and it says so.
std::string html_of(const HeatMap& map, const Texts& texts);

}  // namespace tierwave::report
