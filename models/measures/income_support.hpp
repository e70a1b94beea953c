// Income support: who is suspended without pay or has lost the job is paid a share of the lost wage, or an amount.
//
// Of a class of contract the calendar and earlier measures replace the share S of the lost wage. The measure reaches the
// share m of the class:
//
//   share of pay q   S' = S + m min(q, max(0, 1 - S))       together at most the lost wage, in the mean of the class
//   amount a         S' = S + m a / w                       w the mean pay of the cell; may be more than the lost wage
//
// What is added is what the measure pays. An amount is the same for everybody where the firms of a cell pay alike.
#pragma once
#include <algorithm>

namespace tierwave::models::measures {

// What the measure adds to the share of the lost wage. `amount` and `mean_pay` a person and day; without pay there is
// none to lose and none is replaced.
inline double added_support(double before, double reach, double pay, double amount, double mean_pay) {
  if (amount > 0) return mean_pay > 0 ? reach * amount / mean_pay : 0.0;
  return reach * std::min(pay, std::max(0.0, 1.0 - before));
}

}  // namespace tierwave::models::measures
