// What a scenario says of shocks: the lists [[shock]] and the table [overlap].
#pragma once
#include <array>

#include "models/shocks/shock.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::shocks {

schema::Table shock_keys();
schema::Table overlap_keys();
std::array<Overlap, kinds> overlap_rules(const schema::Values& overlap);

}  // namespace tierwave::models::shocks
