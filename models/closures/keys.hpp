// What a scenario says of workplace closures: the table [closures].
#pragma once
#include "models/closures/closures.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models {

schema::Table closure_keys();
ClosureParameters closure_parameters(const schema::Values& values);

}  // namespace tierwave::models
