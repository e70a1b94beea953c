// The keys of [capital].
#pragma once
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::capital {

schema::Table keys();

// Capital over the value added of a year.
double to_value_added(const schema::Values& values);

}  // namespace tierwave::models::capital
