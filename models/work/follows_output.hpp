// Work follows output one for one, and labour is no limit: for models that have no labour of their own.
//
//   labour that can work:  unlimited
//   hours and pay over their baselines  =  x / x(0)
//   heads over the baseline             =  min(1, x / x(0)): more than the baseline is overtime
//
// Shocks that take labour away have no meaning here and are refused.
//
// No parameters.
#pragma once
#include <algorithm>
#include <limits>

#include "models/work/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::work {

struct FollowsOutput {
  static constexpr const char* name = "follows-output";
  static constexpr bool has_labour = false;
  static constexpr bool recalls = false;
  static constexpr bool tells_hours_apart = false;

  // Labour that can work today.
  double labour(const Yesterday&, double, double = 1) const { return std::numeric_limits<double>::infinity(); }

  double most_labour(const Yesterday&, double, double = 1) const { return std::numeric_limits<double>::infinity(); }

  Outcome outcome(const Today& today) const {
    return {today.production, {std::min(1.0, today.production)}, today.production};
  }

  static schema::Table keys();
  static FollowsOutput from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::work
