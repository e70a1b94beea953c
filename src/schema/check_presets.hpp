// The part of a language's self-check that looks at its presets.
#pragma once
#include <string>
#include <vector>

#include "schema/table.hpp"

namespace tierwave::schema {

// Bugs of the presets, one sentence each: no description or reference, rules that do not exist, values without
// a source, keys that would not read back from a resolved scenario. Reading a preset finds the rest.
std::vector<std::string> check_presets(const Table& language);

}  // namespace tierwave::schema
