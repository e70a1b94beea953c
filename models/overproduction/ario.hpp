// Overproduction after Hallegatte (2008, 2014), as in BoARIO 0.6.3: a firm that cannot meet demand stretches its
// capacity, up to a maximum; without scarcity the stretch fades.
//
//   scarcity  s = (d(t) - x(t-1)) / d(t)      (today's demand, yesterday's production; 0 where d = 0)
//   alpha(t)  = alpha + (alpha_max - alpha) s / tau_alpha     where s is not 0
//             = alpha + (1 - alpha) / tau_alpha               where s is 0;   never below 1
//
// A scarcity within 1e-9 of 0 is 0: the two branches lie apart there, and round-off must not choose between them. A
// negative one lowers alpha, as in BoARIO.
//
// | parameter | unit | default | source                                             |
// | maximum   | 1    | 1.25    | alpha_max, Hallegatte (2008): 125 %                |
// | tau_days  | days | 365     | tau_alpha, Hallegatte (2008): one year             |
#pragma once
#include <algorithm>
#include <cmath>

#include "models/overproduction/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::overproduction {

struct Ario {
  static constexpr const char* name = "ario";
  static constexpr bool moves = true;
  struct Parameters {
    double maximum = 1.25;
    double tau_days = 365;
  };
  Parameters parameters;
  static constexpr double round_off = 1e-9;

  // Today's capacity relative to the baseline, before shocks and labour.
  double next(const Situation& situation) const {
    const double alpha = situation.overproduction;
    const double scarcity = situation.demand > 0 ? (situation.demand - situation.production) / situation.demand : 0.0;
    const double step = std::abs(scarcity) < round_off ? (1.0 - alpha) / parameters.tau_days
                                                       : (parameters.maximum - alpha) * scarcity / parameters.tau_days;
    return std::max(1.0, alpha + step);
  }

  // What it could be today if it were asked for.
  double most(const Situation& situation) const { return situation.overproduction; }

  static schema::Table keys();
  static Ario from(const schema::Values& values);
};

}  // namespace tierwave::models::overproduction
