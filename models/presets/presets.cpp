#include "models/presets/presets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tierwave::models::presets {
namespace {

constexpr const char* head = "preset";

class Head {
 public:
  Head(schema::Preset& preset, const std::string& file) : preset_(preset), file_(file) {}

  void read(const TomlTable& tree) {
    const TomlNode* node = find(tree, head);
    const auto* keys = node ? std::get_if<TomlTable>(&node->value) : nullptr;
    if (!keys) {
      mistakes_.add({file_, 1, 1}, "[preset] is missing", "add [preset] with description and reference");
    } else {
      for (const auto& [name, value] : *keys) key(name, value);
      for (const char* name : {"description", "reference"})
        if (!find(*keys, name))
          mistakes_.add(node->where, fmt::format("[preset] has no {}", name), fmt::format("add {}, a text", name));
    }
    mistakes_.throw_if_any();
  }

 private:
  void key(const std::string& name, const TomlNode& node) {
    if (name == "description")
      preset_.description = text(node, name);
    else if (name == "reference")
      preset_.reference = text(node, name);
    else if (name == "allows")
      allows(node);
    else
      mistakes_.add(unknown_name(node.key_where, "key", name, {"description", "reference", "allows"}));
  }

  std::string text(const TomlNode& node, const std::string& what) {
    const auto* text = std::get_if<std::string>(&node.value);
    if (text && !text->empty() && text->find('\n') == std::string::npos) return *text;
    mistakes_.add(node.where, fmt::format("{} is not a text of one line", what), "write one in quotes");
    return {};
  }

  void allows(const TomlNode& node) {
    const auto* tables = std::get_if<TomlTable>(&node.value);
    if (!tables)
      return mistakes_.add(node.where, fmt::format("allows is {}, not a table", kind_of(node)),
                           "write [preset.allows] and below it TABLE = [\"RULE\", ...]");
    for (const auto& [table, rules] : *tables) {
      const auto* items = std::get_if<TomlArray>(&rules.value);
      if (!items)
        mistakes_.add(rules.where, fmt::format("{} is {}, not a list", table, kind_of(rules)),
                      "write rules in square brackets");
      else
        for (const TomlNode& item : *items) preset_.allows[table].push_back(text(item, "a rule of " + table));
    }
  }

  schema::Preset& preset_;
  const std::string& file_;
  Mistakes mistakes_;
};

}  // namespace

schema::Preset parse(const Text& text) {
  schema::Preset preset;
  preset.name = text.name;
  const std::string file = "preset " + text.name;
  preset.keys = parse_toml(text.toml, file);
  Head(preset, file).read(preset.keys);
  std::erase_if(preset.keys, [](const auto& entry) { return entry.first == head; });
  return preset;
}

std::vector<schema::Preset> all() {
  std::vector<schema::Preset> presets;
  for (const Text& text : texts()) presets.push_back(parse(text));
  return presets;
}

schema::Table keys(const std::vector<schema::Preset>& presets) {
  schema::Table table;
  table.name = "model";
  table.text = "A published model to start from.";
  schema::Key key;
  key.name = schema::preset_key;
  key.type = schema::Type::choice;
  key.fallback = std::string("none");
  key.choices = {"none"};
  key.source = "choice: a published model is taken by name";
  key.text =
      "Whose rules and parameters hold where the scenario writes none. A rule that is written must be one that the "
      "preset allows. `none`: the defaults of each table.";
  for (const schema::Preset& preset : presets) {
    key.choices.push_back(preset.name);
    key.text += fmt::format(" `{}`: {} {}.", preset.name, preset.description, preset.reference);
  }
  table.keys = {key};
  table.presets = presets;
  return table;
}

}  // namespace tierwave::models::presets
