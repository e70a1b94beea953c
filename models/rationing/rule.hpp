// The rationing rules a scenario can choose by name.
#pragma once
#include <variant>

#include "models/rationing/final_last.hpp"
#include "models/rationing/proportional.hpp"
#include "models/rationing/smallest_relative_order_first.hpp"

namespace tierwave::models::rationing {

using Rule = std::variant<SmallestRelativeOrderFirst, Proportional, FinalLast>;

schema::Table keys();                     // of [rationing]
Rule from(const schema::Values& values);  // the rule that [rationing] names

}  // namespace tierwave::models::rationing
