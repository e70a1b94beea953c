// A preset: the rules and parameters of a published model, as a layer of keys below a scenario's own.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/toml.hpp"

namespace tierwave::schema {

struct Preset {
  std::string name;
  std::string description;  // one line: what the model does
  std::string reference;    // where it was published
  // Rules that a scenario may choose instead of the preset's, by the dotted name of their table. In any other
  // table a scenario keeps to the preset's rule, or to the default where the preset names none.
  std::map<std::string, std::vector<std::string>, std::less<>> allows;
  TomlTable keys;  // tables of the scenario language; every place names the preset
};

// The key of a table with presets that names one of them. Its default names none.
inline constexpr std::string_view preset_key = "preset";
// The key that chooses among the mechanisms of a table. Presets rule over it, not over other choosers.
inline constexpr std::string_view rule_key = "rule";

}  // namespace tierwave::schema
