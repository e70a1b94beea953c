#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/standard_output.hpp"
#include "models/presets/presets.hpp"

namespace tierwave::cli {

void list_models(const Common& common) {
  const std::vector<schema::Preset> presets = models::presets::all();
  if (common.json) return print_result("{}\n", json_text(presets));
  std::size_t width = 0;
  for (const schema::Preset& preset : presets) width = std::max(width, preset.name.size());
  for (const schema::Preset& preset : presets)
    print_result("{:<{}}  {} {}\n", preset.name, width, preset.description, preset.reference);
}

}  // namespace tierwave::cli
