// Proportional rationing: everybody, final users too, receives the same share of the order.
//
//   delivered_e = O_e x / d
//
// No parameters.
#pragma once
#include "models/rationing/claims.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct Proportional {
  static constexpr const char* name = "proportional";
  static constexpr bool ranks_buyers = false;
  static constexpr Levels everything{1.0, 1.0};

  // The levels at which `supply`, less than all claims together, is used up.
  static Levels allocate(double supply, const Claims& claims) {
    const double share = supply / (ordered(claims.buyers) + ordered(claims.final_users));
    return {share, share};
  }
  // Delivered relative to the baseline flow.
  static double delivered(double order, double level, unsigned = 0) { return order * level; }
  // Millions per day to households, out of what final users receive.
  static double to_households(double to_final_users, double household_orders, double final_orders) {
    return share_of_households(to_final_users, household_orders, final_orders);
  }

  static schema::Table keys();
  static Proportional from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
