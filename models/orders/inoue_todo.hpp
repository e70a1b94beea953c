// Orders after Inoue & Todo (2019): a buyer orders what yesterday's production used, and closes the
// gap to a target stock that follows its production, with speed 1/tau.
//
//   O_e(t) = max(0, z_e r_i + (n_i z_e r_i - S_e(t)) / tau),   r_i = x_i(t-1) / x_i(0)
//
// Relative to the baseline order z_e, with stocks in days:
//
//   o = max(0, r + (n r - s) / tau)
//
// | parameter | unit | default | source              |
// | tau_days  | days | 6       | Inoue & Todo (2019) |
//
// The authors keep one stock per supplier: [stocks] by = "supplier". Because r multiplies the target,
// the rule is unstable on a dense table (growth about 2 a day at n 15, tau 6).
#pragma once
#include <algorithm>

#include "models/orders/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::orders {

struct InoueTodo {
  static constexpr const char* name = "inoue-todo";
  struct Parameters {
    double tau_days = 6;
  };
  Parameters parameters;

  bool by_capacity() const { return false; }
  // Today's order relative to the baseline order.
  double relative_order(const Situation& s) const {
    return std::max(0.0, s.production + (s.target_days * s.production - s.stock_days) / parameters.tau_days);
  }

  static schema::Table keys();
  static InoueTodo from(const schema::Values& values);
};

}  // namespace tierwave::models::orders
