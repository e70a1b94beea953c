// Credit line: a firm whose cash and credit would be gone may draw more, and does not close; what it earns afterwards
// repays it.
//
//   may draw     Z  = drawn + (z - drawn) min(1, left / sum of what all may still draw)      z credit_days, while the measure
//                                                                                            is in force
//                Z  = drawn                                                                  once it is not: nobody is called
//   closes       where m + credit_days of [money] + Z < 0
//   drawn        D  = min(Z, max(0, -(m + credit_days of [money])))                          days of fixed cost
//   spent        G  = sum of Theta (D - D')                                                  below 0 where more is repaid
//
// So what a measure has spent at the end is what is not repaid: what firms that closed owed, and what others still owe. It
// bears no interest; where a firm closes all that it drew is lost. z is credit_days times reach: a firm of the model stands
// for several, of which some are reached.
#pragma once
#include <algorithm>

namespace tierwave::models::measures {

// Days of fixed cost. `open` is the share of what may still be drawn that the budget has.
inline double may_draw(double drawn, double line, double open) {
  return drawn + std::max(0.0, line - drawn) * open;
}

// `short_of` is what the firm lacks beyond its own cash and credit.
inline double drawn(double short_of, double may_draw) {
  return std::clamp(short_of, 0.0, may_draw);
}

}  // namespace tierwave::models::measures
