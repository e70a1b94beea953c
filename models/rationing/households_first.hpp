// Households first: households are served before all others; buying firms and the other final users
// (government, investment, inventories) share the rest in proportion to their orders.
//
//   to households  = min(x, H),   H households' orders
//   all others     = O (x - min(x, H)) / (sum of O),   O their orders
//
// No parameters.
#pragma once
#include <algorithm>

#include "models/rationing/shares_of_orders.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct HouseholdsFirst : SharesOfOrders {
  static constexpr const char* name = "households-first";

  // The levels at which `supply`, less than all claims together, is used up.
  template <class Buyers = std::span<const Claim>>
  static Levels allocate(double supply, const ClaimsOf<Buyers>& claims) {
    const double orders = ordered(claims.buyers);
    const double final_orders = ordered(claims.final_users);
    const double to_households = std::min(supply, claims.household_orders);
    const double others = std::max(0.0, final_orders - claims.household_orders);
    const double share = orders + others > 0 ? (supply - to_households) / (orders + others) : 0.0;
    return {share, final_orders > 0 ? (to_households + share * others) / final_orders : 0.0};
  }
  // Millions per day to households, out of what final users receive.
  static double to_households(double to_final_users, double household_orders, double) {
    return std::min(to_final_users, household_orders);
  }

  static schema::Table keys();
  static HouseholdsFirst from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
