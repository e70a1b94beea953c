// Labour after Pichler, Pangallo, del Rio-Chanona, Lafond & Farmer (2022): firms move their workforce
// at two speeds towards what yesterday's demand and inputs called for, within what closures leave.
//
//   dl      = (l(0) / x(0)) (min(inputs allow, d) - x_cap)      with yesterday's values
//   l       = min(l + speed dl, labour supply x l(0)),   speed = hiring where dl > 0, firing where dl < 0
//   lambda  = l / l(0);   hours, heads and pay are lambda of their baselines
//
// Hours and jobs are one, so that shocks of working time have no meaning here and are refused.
//
// | parameter    | unit  | default | source                |
// | hiring_speed | day-1 | 1/30    | Pichler et al. (2022) |
// | firing_speed | day-1 | 1/15    | Pichler et al. (2022) |
#pragma once
#include <algorithm>

#include "models/work/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::work {

struct PichlerLabour {
  static constexpr const char* name = "pichler";
  static constexpr bool has_labour = true;
  static constexpr bool recalls = false;
  static constexpr bool tells_hours_apart = false;
  struct Parameters {
    double hiring_speed = 1.0 / 30;
    double firing_speed = 1.0 / 15;
  };
  Parameters parameters;

  // Labour that can work today.
  double labour(const Yesterday& yesterday, double labour_supply, double = 1) const {
    const double gap = std::min(yesterday.input_limit, yesterday.demand) - yesterday.labour;
    const double speed = gap > 0 ? parameters.hiring_speed : parameters.firing_speed;
    return std::min(yesterday.labour + speed * gap, labour_supply);
  }

  // The most that can work today: nobody works overtime.
  double most_labour(const Yesterday& yesterday, double, double = 1) const { return yesterday.labour; }

  Outcome outcome(const Today& today) const { return {today.labour, {today.labour}, today.labour}; }

  static schema::Table keys();
  static PichlerLabour from(const schema::Values& values);
};

}  // namespace tierwave::models::work
