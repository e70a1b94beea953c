// Final users last: buying firms share the supply in proportion to their orders; final users receive
// what is left.
//
//   delivered_e = O_e min(1, x / sum of O),   final = max(0, x - sum of O)
//
// No parameters.
#pragma once
#include <algorithm>

#include "models/rationing/claims.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct FinalLast {
  static constexpr const char* name = "final-last";
  static constexpr bool ranks_buyers = false;
  static constexpr Levels everything{1.0, 1.0};

  // The levels at which `supply`, less than all claims together, is used up.
  static Levels allocate(double supply, const Claims& claims) {
    const double orders = ordered(claims.buyers);
    const double final_orders = ordered(claims.final_users);
    if (orders >= supply) return {orders > 0 ? supply / orders : 0.0, 0.0};
    return {1.0, final_orders > 0 ? (supply - orders) / final_orders : 0.0};
  }
  // Delivered relative to the baseline flow.
  static double delivered(double order, double level, unsigned = 0) { return order * level; }
  // Millions per day to households, out of what final users receive.
  static double to_households(double to_final_users, double household_orders, double final_orders) {
    return share_of_households(to_final_users, household_orders, final_orders);
  }

  static schema::Table keys();
  static FinalLast from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
