// Notice period: who is let go and covered stays employed for `notice_days` and is paid by the employer.
//
//   let go today        a = max(0, heads of yesterday's law - heads of today's)     what the law of work lets go, of which the
//                                                                                   share c is covered
//   covered             c a = C(J + a) - C(J)      J jobs lost before; C(J) sum over the rungs of lay-off of n_r x the part of
//                                                  J that falls on r, n_r the mean of m_k over the classes by the room that
//                                                  schemes leave them there (models/labour/jobs_kept.hpp)
//   under notice        K stages of notice_days / K days; a stage lets go the share K / notice_days of what it holds
//   called back         where the law takes heads on again, notices are withdrawn first
//   employed            heads = heads of the law + n           n under notice, in all stages
//   idle                i = min(n, max(0, heads - hours))      what those under notice do not work; paid in full
//   paid by the firm    W (hours + i)
//
// m_k is the reach by class. K is 8, or notice_days where that is fewer: then everybody leaves on the day exactly; else
// notice_days is the mean, with a spread of 1 / sqrt(8) of it. What is paid for idle hours is wages in the ledger and leaves
// the firm's cash on the day after, where [money] counts it. A firm that closes keeps nobody: notice ends there. Those under
// notice can work where work is left, and are paid for by no scheme.
#pragma once
#include <algorithm>
#include <cstddef>

namespace tierwave::models::measures {

inline constexpr std::size_t notice_stages = 8;

// How notices of so many days pass their stages.
struct NoticeTime {
  std::size_t stages = 1;
  double days_a_stage = 1;
};
inline NoticeTime notice_time(int days) {
  const auto stages = std::min(notice_stages, static_cast<std::size_t>(std::max(1, days)));
  return {stages, static_cast<double>(days) / static_cast<double>(stages)};
}

// Of one firm, as shares of its baseline workforce; notice_stages entries.
inline double under_notice(const double* stages) {
  double sum = 0;
  for (std::size_t stage = 0; stage < notice_stages; ++stage) sum += stages[stage];
  return sum;
}

// A day: who has served the notice leaves, the others move on, `given` enter.
inline void pass_notice(double* stages, const NoticeTime& time, double given) {
  for (std::size_t stage = time.stages; stage-- > 0;) {
    const double on = stages[stage] / time.days_a_stage;
    stages[stage] -= on;
    if (stage + 1 < time.stages) stages[stage + 1] += on;
  }
  stages[0] += given;
}

// So many are called back, from all stages alike. Returns how many were there to call.
inline double withdraw_notice(double* stages, double called) {
  const double all = under_notice(stages);
  if (!(called > 0) || !(all > 0)) return 0;
  const double back = std::min(called, all);
  for (std::size_t stage = 0; stage < notice_stages; ++stage) stages[stage] *= 1.0 - back / all;
  return back;
}

inline double idle_under_notice(double notice, double hours, double heads) {
  return std::min(notice, std::max(0.0, heads - hours));
}

}  // namespace tierwave::models::measures
