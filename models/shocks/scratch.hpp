// Room that a plan of shocks works in while it writes the terms of a day. Who writes terms keeps it, so that a day
// allocates nothing; nothing in it outlasts a call.
#pragma once
#include <array>
#include <vector>

namespace tierwave::models::shocks {

struct Scratch {
  struct Multiplier {
    double all = 1;         // of all final sales of a class of firms, at home or abroad
    double households = 0;  // the part of it that households buy
  };
  // By demand class: at home, abroad, and abroad without restrictions of exports.
  using Multipliers = std::vector<std::array<Multiplier, 3>>;

  Multipliers multipliers, eased;
  std::vector<double> household_factors;  // by country
};

}  // namespace tierwave::models::shocks
