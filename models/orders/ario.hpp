// Orders of the adaptive regional input-output model (Hallegatte 2008, 2014; Guan et al. 2020): a buyer
// orders what yesterday's production used, and a share of the gap to the stock it would need to make what
// it could make at best.
//
//   O_ik(t) = a_ik x_i(t-1) + theta max(0, n_ik a_ik x_opt,i(t-1) - S_ik(t)),   x_opt = min(d, capacity)
//   theta   = 1 / restoration_days
//
// Relative to the baseline order a_ik x_i(0), with stocks in days:
//
//   o = x + theta max(0, n x_opt - s)
//
// `suppliers` says how an order for a product falls on its suppliers: in proportion to baseline flows, or to
// baseline flow times the supplier's capacity of yesterday relative to its baseline (Guan et al. 2020).
//
// | parameter        | unit | default           | source                                            |
// | restoration_days | days | 60                | BoARIO, psi model (1 in its base model)            |
// | suppliers        |      | by-baseline-flow  | Hallegatte (2008)                                  |
#pragma once
#include <algorithm>

#include "models/orders/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::orders {

struct Ario {
  static constexpr const char* name = "ario";
  struct Parameters {
    double restoration_days = 60;
    bool by_capacity = false;
  };
  Parameters parameters;

  // Whether an order for a product falls on its suppliers by what they can make, not by baseline flow alone.
  bool by_capacity() const { return parameters.by_capacity; }
  // Today's order relative to the baseline order.
  double relative_order(const Situation& s) const {
    const double best = std::min(s.demand, s.capacity);
    return s.production + std::max(0.0, s.target_days * best - s.stock_days) / parameters.restoration_days;
  }

  static schema::Table keys();
  static Ario from(const schema::Values& values);
};

}  // namespace tierwave::models::orders
