// Spare capacity: at the baseline part of the plant stands idle, and what is left of the plant runs it up where more is
// asked of the firm, on the same day. What holds production back is then labour: overtime at once, more heads at the speed
// of hiring (models/work).
//
//   alpha  =  d, at least 1 and at most 1 / u,   u the utilisation of the firm's cell
//
// So plant that a shock takes is missing as long as no more is asked of the rest; others may serve its customers
// (models/substitution), with all that they leave idle.
//
// u is an attribute of the economy (utilisation.csv in its folder); where it gives none:
//
// | parameter   | unit | default | source                                                          |
// | utilisation | 1    | 0.82    | Eurostat, manufacturing of the European Union in 2019: 82 %     |
#pragma once
#include <algorithm>

#include "models/overproduction/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::overproduction {

struct SpareCapacity {
  static constexpr const char* name = "spare-capacity";
  static constexpr bool moves = true;
  struct Parameters {
    double utilisation = 0.82;
  };
  Parameters parameters;

  // Today's capacity relative to the baseline, before shocks and labour.
  double next(const Situation& situation) const { return std::clamp(situation.demand, 1.0, most(situation)); }
  // What it could be today if it were asked for.
  double most(const Situation& situation) const {
    return 1.0 / (situation.utilisation > 0 ? situation.utilisation : parameters.utilisation);
  }

  static schema::Table keys();
  static SpareCapacity from(const schema::Values& values);
};

}  // namespace tierwave::models::overproduction
