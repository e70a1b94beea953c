// The rules of overproduction a scenario can choose by name.
#pragma once
#include <variant>

#include "models/overproduction/ario.hpp"
#include "models/overproduction/none.hpp"
#include "models/overproduction/spare_capacity.hpp"

namespace tierwave::models::overproduction {

using Rule = std::variant<SpareCapacity, None, Ario>;

schema::Table keys();                     // of [overproduction]
Rule from(const schema::Values& values);  // the rule that [overproduction] names, with its parameters

}  // namespace tierwave::models::overproduction
