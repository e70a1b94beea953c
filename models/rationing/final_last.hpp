// Final users last: buying firms share the supply in proportion to their orders; final users receive
// what is left.
//
//   delivered_e = O_e min(1, x / sum of O),   final = max(0, x - sum of O)
//
// No parameters.
#pragma once
#include "models/rationing/shares_of_orders.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct FinalLast : SharesOfOrders {
  static constexpr const char* name = "final-last";

  // The levels at which `supply`, less than all claims together, is used up.
  template <class Buyers = std::span<const Claim>>
  static Levels allocate(double supply, const ClaimsOf<Buyers>& claims) {
    const double orders = ordered(claims.buyers);
    const double final_orders = ordered(claims.final_users);
    if (orders >= supply) return {orders > 0 ? supply / orders : 0.0, 0.0};
    return {1.0, final_orders > 0 ? (supply - orders) / final_orders : 0.0};
  }

  static schema::Table keys();
  static FinalLast from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
