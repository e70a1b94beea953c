// Smallest relative order first (Inoue & Todo 2019): all buyers' delivered share of their baseline
// order rises together until the supply is used up; final users are one more buyer.
//
//   delivered_e = min(O_e, level z_e),   sum of delivered = x
//
// The level is the root of a concave, rising, piecewise linear function. Newton's method from the
// left (level = x / sum of z) reaches it exactly in a few steps, without sorting.
//
// No parameters.
#pragma once
#include <limits>

#include "models/rationing/shares_of_orders.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::rationing {

struct SmallestRelativeOrderFirst : FinalUsersInProportion {
  static constexpr const char* name = "smallest-relative-order-first";
  static constexpr bool ranks_buyers = false;
  static constexpr Levels everything{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};

  // The level at which `supply`, less than all claims together, is used up.
  template <class Buyers = std::span<const Claim>>
  static Levels allocate(double supply, const ClaimsOf<Buyers>& claims) {
    double level = 0;
    while (true) {
      double satisfied = 0;  // orders at or below the level, millions per day
      double waiting = 0;    // baseline flow of the others, whose delivery rises with the level
      for_each_claim(claims, [&](const Claim& claim) {
        const bool enough = claim.order <= level;
        satisfied += enough ? claim.baseline * claim.order : 0.0;
        waiting += enough ? 0.0 : claim.baseline;
      });
      if (!(waiting > 0)) return {level, level};
      const double next = (supply - satisfied) / waiting;
      if (!(next > level)) return {level, level};
      level = next;
    }
  }
  // Delivered relative to the baseline flow.
  static double delivered(double order, double level, unsigned = 0) { return order < level ? order : level; }

  static schema::Table keys();
  static SmallestRelativeOrderFirst from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
