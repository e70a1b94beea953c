// Work follows output with an elasticity below one; jobs follow hours.
//
//   labour that can work:  lambda = labour supply
//   hours / hours(0)  =  min(lambda, 1 - eps (1 - x / x(0)))
//   heads lost        =  phi x hours lost
//   pay / pay(0)      =  hours / hours(0)    (the hourly wage stays)
//
// A closure costs hours one for one. eps is first_quarter_elasticity until day 91 after the first
// shock starts, then rises linearly to year_elasticity on day 365 and stays there.
//
// | parameter                 | unit | default | source                                                   |
// | first_quarter_elasticity  | 1    | 0.65    | design assumption: hours fall less than output at first   |
// | year_elasticity           | 1    | 0.9     | design assumption: after a year nearly in proportion      |
// | heads_lost_share          | 1    | 0.5     | ILO Monitor 7 (2021): about half of the hours lost in     |
// |                           |      |         | 2020; 0.15 to 0.3 under wide job retention, 0.8 without   |
#pragma once
#include <algorithm>

#include "models/work/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::work {

struct Elastic {
  static constexpr const char* name = "elastic";
  static constexpr bool has_labour = true;
  struct Parameters {
    double first_quarter_elasticity = 0.65;
    double year_elasticity = 0.9;
    double heads_lost_share = 0.5;
  };
  Parameters parameters;

  // Labour that can work today.
  double labour(const Yesterday&, double labour_supply) const { return labour_supply; }

  double elasticity(double days_since_shock) const {
    const double way = std::clamp((days_since_shock - 91.0) / (365.0 - 91.0), 0.0, 1.0);
    return parameters.first_quarter_elasticity +
           way * (parameters.year_elasticity - parameters.first_quarter_elasticity);
  }

  Outcome outcome(const Today& today) const {
    const double needed = 1.0 - elasticity(today.days_since_shock) * (1.0 - today.production);
    const double hours = std::min(today.labour, needed);
    const double hours_lost = std::max(0.0, 1.0 - hours);
    return {hours, 1.0 - parameters.heads_lost_share * hours_lost, hours};
  }

  static schema::Table keys();
  static Elastic from(const schema::Values& values);
};

}  // namespace tierwave::models::work
