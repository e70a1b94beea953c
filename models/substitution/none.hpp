// No substitution: what a firm's suppliers do not deliver, it goes without.
//
// No parameters.
#pragma once
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::substitution {

struct None {
  static constexpr const char* name = "none";
  static constexpr bool moves = false;

  // Share of its unmet orders that a firm takes elsewhere after so many days of shortage.
  double share_moved(double) const { return 0; }
  double days_until(double) const { return 0; }

  static schema::Table keys();
  static None from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::substitution
