// The order rules a scenario can choose by name.
#pragma once
#include <variant>

#include "models/orders/ario.hpp"
#include "models/orders/fixed.hpp"
#include "models/orders/inoue_todo.hpp"
#include "models/orders/pichler.hpp"

namespace tierwave::models::orders {

using Rule = std::variant<Pichler, InoueTodo, Ario, Fixed>;

schema::Table keys();                     // of [orders]
Rule from(const schema::Values& values);  // the rule that [orders] names, with its parameters

}  // namespace tierwave::models::orders
