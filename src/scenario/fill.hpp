// From the tree of a TOML text to the values of a scenario: every check of meaning is made here.
#pragma once
#include <vector>

#include "base/toml.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {

// Fills root, tables and lists of `scenario` (whose `file` is set) from the tree, defaults included.
void fill(Scenario& scenario, const TomlTable& tree, const schema::Table& language, std::vector<Mistake>& mistakes);

}  // namespace tierwave::scenario
