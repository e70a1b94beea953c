// Wage floor: workers whose pay for an hour lies below an adequate one are paid what is missing.
//
//   paid for a firm     T = q m h max(0, f w_c L - W)      f the floor, a share of the mean baseline pay w_c of a head in the
//                                                          country; L persons and W wages of the firm at the baseline, so
//                                                          that f w_c L - W is what they miss; h hours worked yesterday over
//                                                          the baseline; q the share of it that is paid, m the reach
//
// All workers of a firm are taken to earn its mean. The floor is one for the hour: who works fewer hours than at the baseline
// is lifted for those alone. It holds without a shock too.
//
// | payer    | who pays                                                                                                |
// | fund     | the government, in the ledger                                                                           |
// | employer | the firm, in the ledger, out of its cash where [money] counts it                                        |
// | buyer    | final users, in the price: the firm hands on what it receives, so that its cash stays. The ledger shows  |
// |          | firm to household alone, as buyer and firm may be of two countries; which country's final users pay is  |
// |          | what the measure has spent by country (final_buyers.hpp). Nobody buys less for it: the model has no     |
// |          | prices that move demand                                                                                 |
#pragma once
#include <algorithm>

namespace tierwave::models::measures {

// Millions a day that the workers of a firm miss on a day of baseline hours. `floor_pay` a person and day.
inline double missing_to_floor(double floor_pay, double persons, double wages) {
  return std::max(0.0, floor_pay * persons - wages);
}

}  // namespace tierwave::models::measures
