// The rules of money a scenario can choose by name.
#pragma once
#include <variant>

#include "models/money/cash.hpp"
#include "models/money/none.hpp"

namespace tierwave::models::money {

using Rule = std::variant<None, Cash>;

schema::Table keys();                     // of [money]
Rule from(const schema::Values& values);  // the rule that [money] names, with its parameters

}  // namespace tierwave::models::money
