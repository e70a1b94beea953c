// Orders after Pichler, Pangallo, del Rio-Chanona, Lafond & Farmer (2022), equation for inter-industry
// orders: a buyer orders what yesterday's demand on it would use, and closes the gap between the
// target and the actual stock with speed 1/tau.
//
//   O_ik(t) = max(0, a_ik d_i(t-1) + (n_ik a_ik x_i(0) - S_ik(t)) / tau)
//
// Relative to the baseline order a_ik x_i(0), with stocks in days:
//
//   o = max(0, d + (n - s) / tau)
//
// | parameter | unit | default | source                                   |
// | tau_days  | days | 14      | recorded Belgian run of the model; the paper uses 10 for the UK |
#pragma once
#include <algorithm>

#include "models/orders/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::orders {

struct Pichler {
  static constexpr const char* name = "pichler";
  struct Parameters {
    double tau_days = 14;
  };
  Parameters parameters;

  bool by_capacity() const { return false; }
  // Today's order relative to the baseline order.
  double relative_order(const Situation& s) const {
    return std::max(0.0, s.demand + (s.target_days - s.stock_days) / parameters.tau_days);
  }

  static schema::Table keys();
  static Pichler from(const schema::Values& values);
};

}  // namespace tierwave::models::orders
