// What a scenario says of measures: the list [[measure]].
#pragma once
#include "models/measures/entry.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::measures {

schema::Table keys();
MeasureEntry entry_from(const schema::Values& measure);

}  // namespace tierwave::models::measures
