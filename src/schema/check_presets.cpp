#include "schema/check_presets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tierwave::schema {
namespace {

class PresetCheck {
 public:
  explicit PresetCheck(const Table& language) : language_(language) {}

  void root() {
    const Table* holder = nullptr;
    for (const Table& table : language_.tables) {
      if (table.presets.empty()) continue;
      if (holder) bug(table.name, fmt::format("presets stand in '{}' already", holder->name));
      holder = &table;
      choices(table);
      for (const Preset& preset : table.presets) this->preset(preset);
    }
  }

  std::vector<std::string> bugs;

 private:
  void bug(const std::string& place, std::string_view text) { bugs.push_back(fmt::format("{}: {}", place, text)); }

  // The key names the presets, and its default none of them.
  void choices(const Table& table) {
    std::vector<std::string> names;
    const Key* key = find_key(table, preset_key);
    if (const auto* none = key ? std::get_if<std::string>(&key->fallback) : nullptr) names.push_back(*none);
    for (const Preset& preset : table.presets) names.push_back(preset.name);
    if (!key || key->type != Type::choice || key->choices != names)
      bug(table.name, "the choices of the key 'preset' are not its default and the presets");
  }

  void preset(const Preset& preset) {
    place_ = "preset " + preset.name;
    if (preset.description.empty()) bug(place_, "the description is missing");
    if (preset.reference.empty()) bug(place_, "the reference is missing");
    for (const auto& [name, rules] : preset.allows) allowed(name, rules);
    for (const auto& [name, node] : preset.keys) {
      const Table* table = find_table(language_, name);
      if (!std::holds_alternative<TomlTable>(node.value) || (table && table->repeated))
        bug(place_, fmt::format("'{}' is not a single table", name));
      else if (table)
        keys(std::get<TomlTable>(node.value), *table, name);
    }
  }

  void allowed(const std::string& name, const std::vector<std::string>& rules) {
    const Table* table = find_inner_table(language_, name);
    const Key* rule = table && !table->repeated ? find_key(*table, rule_key) : nullptr;
    if (!rule) return bug(place_, fmt::format("it allows rules in '{}', a table without a rule", name));
    for (const std::string& allowed_rule : rules)
      if (std::find(rule->choices.begin(), rule->choices.end(), allowed_rule) == rule->choices.end())
        bug(place_, fmt::format("it allows {} rule '{}', which does not exist", name, allowed_rule));
  }

  void keys(const TomlTable& written, const Table& table, const std::string& name) {
    for (const auto& [key, node] : written) {
      const std::string place = fmt::format("{}.{}", name, key);
      if (const Table* inner = find_table(table, key)) {
        if (const auto* inner_keys = std::get_if<TomlTable>(&node.value)) keys(*inner_keys, *inner, place);
        continue;
      }
      const Key* known = find_key(table, key);
      if (!known) continue;  // a source, or unknown, which reading reports
      if (known->type == Type::path) bug(place_, fmt::format("{} is a path, and a preset has no folder", place));
      if (!find(written, source_key) && !find(written, key + std::string(source_suffix)))
        bug(place_, fmt::format("{} has no source; write {}_source beside it", place, key));
    }
  }

  const Table& language_;
  std::string place_;
};

}  // namespace

std::vector<std::string> check_presets(const Table& language) {
  PresetCheck check(language);
  check.root();
  return check.bugs;
}

}  // namespace tierwave::schema
