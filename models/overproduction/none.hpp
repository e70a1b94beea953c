// No overproduction: capacity never exceeds the baseline.
//
// No parameters.
#pragma once
#include "models/overproduction/situation.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::overproduction {

struct None {
  static constexpr const char* name = "none";
  static constexpr bool moves = false;

  // Today's capacity relative to the baseline, before shocks and labour.
  double next(const Situation&) const { return 1.0; }
  // What it could be today if it were asked for.
  double most(const Situation&) const { return 1.0; }

  static schema::Table keys();
  static None from(const schema::Values&) { return {}; }
};

}  // namespace tierwave::models::overproduction
