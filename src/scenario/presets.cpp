#include "scenario/presets.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scenario/phrases.hpp"

namespace tierwave::scenario {
namespace {

using schema::Key;
using schema::Preset;
using schema::Table;

const TomlTable* table_in(const TomlTable* tree, std::string_view name) {
  const TomlNode* node = tree ? find(*tree, name) : nullptr;
  return node ? std::get_if<TomlTable>(&node->value) : nullptr;
}

// The rule that a layer writes; nothing when it writes none, or none that exists.
const std::string* rule_in(const TomlTable* layer, const Key& rule) {
  const TomlNode* node = layer ? find(*layer, rule.name) : nullptr;
  const auto* name = node ? std::get_if<std::string>(&node->value) : nullptr;
  const bool known = name && std::find(rule.choices.begin(), rule.choices.end(), *name) != rule.choices.end();
  return known ? name : nullptr;
}

class RuleCheck {
 public:
  RuleCheck(const Preset& preset, const Table& holder, std::vector<Mistake>& mistakes)
      : preset_(preset), holder_(holder), mistakes_(mistakes) {}

  void tables(const TomlTable* tree, const TomlTable* layer, const Table& language, const std::string& prefix) {
    for (const Table& table : language.tables) {
      if (table.repeated) continue;
      const std::string place = prefix + table.name;
      const TomlTable* written = table_in(tree, table.name);
      const TomlTable* of_preset = table_in(layer, table.name);
      if (const Key* rule = find_key(table, schema::rule_key)) this->rule(written, of_preset, *rule, place);
      tables(written, of_preset, table, place + ".");
    }
  }

 private:
  void rule(const TomlTable* written, const TomlTable* of_preset, const Key& rule, const std::string& place) {
    const std::string* chosen = rule_in(written, rule);
    if (!chosen) return;
    std::vector<std::string> allowed;
    const std::string* own = rule_in(of_preset, rule);
    if (!own) own = std::get_if<std::string>(&rule.fallback);
    if (own) allowed.push_back(*own);
    if (const auto more = preset_.allows.find(place); more != preset_.allows.end())
      for (const std::string& name : more->second)
        if (!own || name != *own) allowed.push_back(name);
    if (std::find(allowed.begin(), allowed.end(), *chosen) != allowed.end()) return;
    mistakes_.push_back({find(*written, rule.name)->where,
                         fmt::format("preset '{}' does not allow {} rule '{}'; allowed: {}", preset_.name, place,
                                     *chosen, quoted_names(allowed)),
                         fmt::format("{}, or leave [{}] out and name the rules yourself",
                                     allowed.size() == 1 ? "take that" : "choose one of them", holder_.name)});
  }

  const Preset& preset_;
  const Table& holder_;
  std::vector<Mistake>& mistakes_;
};

// The node of the key that names a preset, or nullptr.
const TomlNode* preset_node(const TomlTable& tree, const Table& holder) {
  const TomlTable* table = table_in(&tree, holder.name);
  return table ? find(*table, schema::preset_key) : nullptr;
}

bool names_none(const std::string& name, const Table& holder) {
  const Key* key = find_key(holder, schema::preset_key);
  const auto* none = key ? std::get_if<std::string>(&key->fallback) : nullptr;
  return none && name == *none;
}

}  // namespace

PresetChoice chosen_preset(const TomlTable& tree, const Table& language) {
  const Table* holder = preset_table(language);
  if (!holder || !find(tree, holder->name)) return {};
  if (!table_in(&tree, holder->name)) return {nullptr, false};
  const TomlNode* node = preset_node(tree, *holder);
  if (!node) return {};
  const auto* name = std::get_if<std::string>(&node->value);
  if (!name) return {nullptr, false};
  if (names_none(*name, *holder)) return {};
  for (const Preset& preset : holder->presets)
    if (preset.name == *name) return {&preset, true};
  return {nullptr, false};
}

void refuse_unknown_preset(TomlTable& tree, const Table& language, std::vector<Mistake>& mistakes) {
  const Table* holder = preset_table(language);
  const TomlNode* node = holder ? preset_node(tree, *holder) : nullptr;
  const auto* name = node ? std::get_if<std::string>(&node->value) : nullptr;
  if (!name || chosen_preset(tree, language).understood) return;
  std::vector<std::string> known;
  for (const Preset& preset : holder->presets) known.push_back(preset.name);
  Mistake mistake = unknown_name(node->where, "preset", *name, known);
  if (!nearest_name(*name, known).empty()) mistake.remedy += fmt::format(" known: {}", fmt::join(known, ", "));
  mistakes.push_back(std::move(mistake));
  for (auto& [table, keys] : tree)
    if (table == holder->name)
      std::erase_if(std::get<TomlTable>(keys.value), [](const auto& key) { return key.first == schema::preset_key; });
}

void refuse_other_rules(const TomlTable& tree, const Preset& preset, const Table& language,
                        std::vector<Mistake>& mistakes) {
  if (const Table* holder = preset_table(language))
    RuleCheck(preset, *holder, mistakes).tables(&tree, &preset.keys, language, "");
}

}  // namespace tierwave::scenario
