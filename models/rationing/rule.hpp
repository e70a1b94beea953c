// The rationing rules a scenario can choose by name.
#pragma once
#include <variant>

#include "base/errors.hpp"
#include "models/rationing/final_last.hpp"
#include "models/rationing/households_first.hpp"
#include "models/rationing/priority.hpp"
#include "models/rationing/proportional.hpp"
#include "models/rationing/smallest_relative_order_first.hpp"
#include "network/network.hpp"

namespace tierwave::models::rationing {

using Rule = std::variant<Proportional, SmallestRelativeOrderFirst, FinalLast, HouseholdsFirst, Priority>;

schema::Table keys();                     // of [rationing]
Rule from(const schema::Values& values);  // the rule that [rationing] names

// Turns the sector codes of a rule into positions. Adds a mistake for each code that the network does not have or that
// stands twice, and for an empty list.
void resolve(Rule& rule, const std::vector<economy::Sector>& sectors, const schema::Values& values, Mistakes& mistakes);

}  // namespace tierwave::models::rationing
