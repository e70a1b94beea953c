// Changes from the command line: "table.key=value".
#pragma once
#include <string>
#include <vector>

#include "base/toml.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {

// Stands for the file in the place of a value given on the command line.
inline constexpr const char* override_file = "--set";

// Lays the overrides over the tree. Mistakes of form and unknown tables or entries go to `mistakes`;
// keys and values are checked with the rest of the tree. Keys of a file that an override leaves without a rule to belong
// to are told in `notes`.
void apply(const Overrides& overrides, TomlTable& tree, const schema::Table& language, std::vector<Mistake>& mistakes,
           std::vector<std::string>& notes);

}  // namespace tierwave::scenario
