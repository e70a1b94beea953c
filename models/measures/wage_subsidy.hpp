// Wage subsidy: firms are paid part of the wages of those whom they keep on, and keep more of them.
//
//   paid to a firm            s  = q  sum over classes k of c_k m_k  W h        q its pay, c_k the class's share, m_k its
//                                                                               reach; W the baseline wages, h hours
//                                                                               worked yesterday over the baseline
//   jobs kept         K' = 1 - (1 - K) (1 - k m)        K of a class, of the jobs that it would lose otherwise (models/labour);
//                                                       k jobs_kept
//
// It is paid for all who work in the selected firms, those included who would have been kept anyway: that is what such
// subsidies cost. It adds to the firm's cash where [money] counts it, and to nobody's wage.
//
// | parameter | unit | default | source                                                                               |
// | pay       | 1    |         | the scenario                                                                         |
// | jobs_kept | 1    | 0.4     | assumption: two thirds of what a job-retention scheme keeps, which pays idle hours too |
#pragma once
#include "models/labour/workforce.hpp"

namespace tierwave::models::measures {

// Share of a workforce that is reached.
inline double reached_share(const labour::ByContract& shares, const labour::ByContract& reach) {
  double sum = 0;
  for (std::size_t k = 0; k < labour::contracts; ++k) sum += shares[k] * reach[k];
  return sum;
}

// Of the wages for the hours worked.
inline double subsidy_rate(double pay, const labour::ByContract& shares, const labour::ByContract& reach) {
  return pay * reached_share(shares, reach);
}

// The share of the jobs otherwise lost that are kept, with the measure.
inline double with_jobs_kept(double before, double kept, double reach) {
  return 1.0 - (1.0 - before) * (1.0 - kept * reach);
}

}  // namespace tierwave::models::measures
