// Proportional rationing: everybody, final users too, receives the same share of the order.
//
//   delivered_e = O_e x / d
//
// No parameters.
#pragma once
#include "models/rationing/shares_of_orders.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct Proportional : SharesOfOrders {
  static constexpr const char* name = "proportional";

  // The levels at which `supply`, less than all claims together, is used up.
  template <class Buyers = std::span<const Claim>>
  static Levels allocate(double supply, const ClaimsOf<Buyers>& claims) {
    const double share = supply / (ordered(claims.buyers) + ordered(claims.final_users));
    return {share, share};
  }

  static schema::Table keys();
  static Proportional from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
