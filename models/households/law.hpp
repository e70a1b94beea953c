// The laws of households a scenario can choose by name.
#pragma once
#include <variant>

#include "models/households/fixed.hpp"
#include "models/households/income.hpp"
#include "models/households/saving.hpp"

namespace tierwave::models::households {

using Law = std::variant<Fixed, Saving, Income>;

schema::Table keys();                    // of [households]
Law from(const schema::Values& values);  // the law that [households] names, with its parameters
bool reads_income(const Law& law);

}  // namespace tierwave::models::households
