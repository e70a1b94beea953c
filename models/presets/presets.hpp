// Presets: published models as rules and parameters that a scenario takes by name.
#pragma once
#include <vector>

#include "models/presets/texts.hpp"
#include "schema/table.hpp"

namespace tierwave::models::presets {

// All presets of the program, by name.
std::vector<schema::Preset> all();

// Takes [preset] (description, reference and [preset.allows]) out of the text; the rest are the preset's keys.
// Errors: InvalidInput with all mistakes of [preset] at their place in "preset NAME".
schema::Preset parse(const Text& text);

schema::Table keys(const std::vector<schema::Preset>& presets);  // of [model]

}  // namespace tierwave::models::presets
