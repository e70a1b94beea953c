// `[model] preset = "NAME"`: the keys of a published model as the lowest layer.
#pragma once
#include <string_view>
#include <vector>

#include "base/toml.hpp"
#include "schema/table.hpp"

namespace tierwave::scenario {

struct PresetChoice {
  const schema::Preset* preset = nullptr;  // of the language; nullptr: none
  bool understood = true;                  // false: what was written names no preset, a mistake
};

// The preset that the tree of all layers names.
PresetChoice chosen_preset(const TomlTable& tree, const schema::Table& language);

// Reports a preset that the language does not have, and takes it out of the tree, so that it is not reported again.
void refuse_unknown_preset(TomlTable& tree, const schema::Table& language, std::vector<Mistake>& mistakes);

// Reports the rules of the tree that the preset does not allow, each where it was written.
void refuse_other_rules(const TomlTable& tree, const schema::Preset& preset, const schema::Table& language,
                        std::vector<Mistake>& mistakes);

// Whether a place in a message is a preset's, "preset NAME", in the place of a file.
inline bool is_preset_place(std::string_view file) {
  return file.starts_with("preset ");
}

}  // namespace tierwave::scenario
