// Smallest relative order first (Inoue & Todo 2019): all buyers' delivered share of their baseline
// order rises together until the supply is used up; final users are one more buyer.
//
//   delivered_e = min(O_e, level z_e),   sum of delivered = x
//
// The level is the root of a concave, rising, piecewise linear function. Newton's method reaches it exactly in a few
// steps, without sorting: from the left it never passes it, and from anywhere its first step leads to the left. It
// begins at yesterday's level.
//
// No parameters.
#pragma once
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/lanes.hpp"
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
    double level = std::isfinite(claims.yesterdays_level) ? claims.yesterdays_level : 0.0;
    for (bool first = true;; first = false) {
      // Orders at or below the level, millions per day.
      const double satisfied = add_up(claims, [level]<class Number>(const Number& baseline, const Number& order) {
        return choose(order <= Number(level), baseline * order, Number(0.0));
      });
      // Baseline flow of the others, whose delivery rises with the level.
      const double waiting = add_up(claims, [level]<class Number>(const Number& baseline, const Number& order) {
        return choose(order <= Number(level), Number(0.0), baseline);
      });
      const double next = waiting > 0 ? (supply - satisfied) / waiting : 0.0;
      if (first && next != level)
        level = std::max(0.0, next);
      else if (next > level)
        level = next;
      else
        return {level, level};
    }
  }
  // Delivered relative to the baseline flow.
  static double delivered(double order, double level, unsigned = 0) { return order < level ? order : level; }
  static Lanes delivered(const Lanes& order, const Lanes& level) { return choose(order < level, order, level); }

  static schema::Table keys();
  static SmallestRelativeOrderFirst from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::rationing
