// From the tree of a TOML text to the values of a scenario: every check of meaning is made here.
#pragma once
#include <vector>

#include "base/toml.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {

// What a rule is that no layer writes: the default, or not to be known since the preset is not. Keys that depend on
// a rule that is not known are not judged.
enum class Unwritten { takes_default, is_unknown };

// Fills root, tables and lists of `scenario` (whose `file` is set) from the tree, defaults included.
void fill(Scenario& scenario, const TomlTable& tree, const schema::Table& language, Unwritten rules,
          std::vector<Mistake>& mistakes);

}  // namespace tierwave::scenario
