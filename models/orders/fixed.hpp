// Fixed orders: every buyer orders its baseline quantity every day.
//
//   O_e(t) = z_e,   relative to the baseline: o = 1
//
// No parameters.
#pragma once
#include "models/orders/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::orders {

struct Fixed {
  static constexpr const char* name = "fixed";

  bool by_capacity() const { return false; }
  // Today's order relative to the baseline order.
  double relative_order(const Situation&) const { return 1.0; }

  static schema::Table keys();
  static Fixed from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::orders
