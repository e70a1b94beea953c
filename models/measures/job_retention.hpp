// Job retention: a scheme pays part of the wage for hours not worked, and who is reached keeps the job more often.
//
// Of a class of contract, schemes by calendar and earlier measures reach the share r at the mean pay p. The measure
// reaches the share m of the class, of those reached already as of the others:
//
//   reach          r' = r + (1 - r) m
//   pay per head   r' p' = r p  +  (1 - r) m q  +  r m max(0, q - p)        q its pay; a better one is topped up
//   jobs kept      K' = K + k (1 - r) m             of the jobs that the class would lose otherwise (models/labour); k jobs_kept,
//                                                   those of the newly reached
//
// The two terms that are added are what the measure pays. Without reach nothing changes, and all rises with m and q.
//
// | parameter | unit | default | source                                                                              |
// | pay       | 1    |         | the scenario                                                                        |
// | jobs_kept | 1    | 0.6     | as under the schemes of [labour]: an assumption (models/labour)                     |
#pragma once
#include <algorithm>

namespace tierwave::models::measures {

// A class of contract: the share that schemes reach, and what they pay for an hour not worked, of the wage.
struct Furlough {
  double reach = 0, pay = 0;
};

struct Retained {
  Furlough furlough;  // with the measure
  double paid = 0;    // by the measure, for an hour not worked of those whom anybody reaches
  double older = 1;   // by what earlier schemes and measures pay of that, of what they paid before
  double newly = 0;   // share of the class that is reached now and was not before
};

inline Retained retain(const Furlough& before, double reach, double pay) {
  const double newly = (1.0 - before.reach) * reach;
  const double all = before.reach + newly;
  if (!(newly > 0) && !(reach > 0)) return {before, 0, 1, 0};
  const double paid = newly * pay + before.reach * reach * std::max(0.0, pay - before.pay);
  const double older = before.reach / all;
  return {{all, older * before.pay + paid / all}, paid / all, older, newly};
}

}  // namespace tierwave::models::measures
