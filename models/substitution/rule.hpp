// The rules of substitution a scenario can choose by name.
#pragma once
#include <variant>

#include "models/substitution/none.hpp"
#include "models/substitution/other_suppliers.hpp"

namespace tierwave::models::substitution {

// A firm is short while its suppliers leave more than this share of its baseline inputs unmet.
inline constexpr double shortage = 0.01;

using Rule = std::variant<OtherSuppliers, None>;

schema::Table keys();                     // of [substitution]
Rule from(const schema::Values& values);  // the rule that [substitution] names

}  // namespace tierwave::models::substitution
