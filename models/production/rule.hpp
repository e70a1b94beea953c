// The production functions a scenario can choose by name.
#pragma once
#include <variant>

#include "models/production/critical.hpp"
#include "models/production/leontief.hpp"
#include "models/production/linear.hpp"
#include "models/production/threshold.hpp"

namespace tierwave::models::production {

using Rule = std::variant<Critical, Leontief, Linear, Threshold>;

schema::Table keys();                     // of [production]
Rule from(const schema::Values& values);  // the function that [production] names
bool needs_criticality(const Rule& rule);

}  // namespace tierwave::models::production
