// What several rationing rules have in common; a rule inherits it.
#pragma once
#include "base/lanes.hpp"
#include "models/rationing/claims.hpp"

namespace tierwave::models::rationing {

// Final users share in proportion to their orders.
struct FinalUsersInProportion {
  // Millions per day to households, out of what final users receive.
  static double to_households(double to_final_users, double household_orders, double final_orders) {
    return final_orders > 0 ? to_final_users * (household_orders / final_orders) : 0.0;
  }
};

// A level is the share of its order that every buyer receives.
struct SharesOfOrders : FinalUsersInProportion {
  static constexpr bool ranks_buyers = false;
  static constexpr Levels everything{1.0, 1.0};

  // Delivered relative to the baseline flow.
  static double delivered(double order, double level, unsigned = 0) { return order * level; }
  static Lanes delivered(const Lanes& order, const Lanes& level) { return order * level; }
};

}  // namespace tierwave::models::rationing
