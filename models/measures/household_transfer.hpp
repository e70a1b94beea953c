// Household transfer: an amount for every person who is in work without shocks, whether or not that person still is.
//
//   paid   T = a  sum over classes k of c_k m_k  L        a the amount a day, L persons at the baseline, c_k the class's
//                                                         share, m_k its reach
//
// Households have it as income of the day. What they spend of it says the law of households: `income` reads income,
// `fixed` and `saving` do not, and a scenario is warned of that.
#pragma once

namespace tierwave::models::measures {

inline double transfer(double amount, double persons, double reached) {
  return amount * persons * reached;
}

}  // namespace tierwave::models::measures
