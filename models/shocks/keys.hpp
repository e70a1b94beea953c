// What a scenario says of shocks: the lists [[shock]] and the table [overlap].
#pragma once
#include <array>
#include <string>
#include <vector>

#include "models/shocks/entry.hpp"
#include "models/shocks/shock.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::shocks {

schema::Table shock_keys();
Entry entry_from(const schema::Values& shock);
// The keys that select firms by place: countries, sectors, tiers, size_classes, zones. The texts of the first two.
std::vector<schema::Key> place_keys(const std::string& countries, const std::string& sectors);
Place place_from(const schema::Values& values);
schema::Table overlap_keys();
std::array<Overlap, kinds> overlap_rules(const schema::Values& overlap);

}  // namespace tierwave::models::shocks
