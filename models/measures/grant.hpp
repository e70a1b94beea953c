// Grants: firms that make less than a threshold are paid part of their fixed cost.
//
//   paid to a firm   g = q m Theta        where yesterday's output lay below `output_below` of the baseline, else 0; none to
//                                         a firm that has closed
//
// Theta is the fixed cost of models/money, m the reach: of every firm that share is paid, as if each stood for many of
// which some are reached. Without a rule of money no firm has a fixed cost, and a scenario is refused.
#pragma once

namespace tierwave::models::measures {

inline double grant(double share, double reached, double fixed_cost) {
  return share * reached * fixed_cost;
}

}  // namespace tierwave::models::measures
