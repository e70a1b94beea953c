#include "scenario/overlay.hpp"

#include <algorithm>

namespace tierwave::scenario {
namespace {

TomlNode* find_node(TomlTable& table, std::string_view name) {
  for (auto& [key, node] : table)
    if (key == name) return &node;
  return nullptr;
}

void remove(TomlTable& table, std::string_view name) {
  std::erase_if(table, [&](const auto& entry) { return entry.first == name; });
}

// The rule a table chooses: nothing when it is written wrongly, which is reported when it is read.
const std::string* chosen_rule(const TomlTable& table, const schema::Key& rule) {
  const TomlNode* node = find(table, rule.name);
  if (!node) return std::get_if<std::string>(&rule.fallback);
  const auto* name = std::get_if<std::string>(&node->value);
  const bool known = name && std::find(rule.choices.begin(), rule.choices.end(), *name) != rule.choices.end();
  return known ? name : nullptr;
}

std::vector<LeftBehind> leave_old_parameters(TomlTable& below, const TomlTable& above, const schema::Table& language) {
  std::vector<LeftBehind> left;
  const schema::Key* rule = find_key(language, language.chooser);
  if (!rule || !find(above, language.chooser)) return left;
  const std::string* next = chosen_rule(above, *rule);
  const std::string* old = chosen_rule(below, *rule);
  if (!next || !old) return left;
  const std::string old_rule = *old;  // the table that holds it is about to change
  std::erase_if(below, [&](const auto& entry) {
    const std::string_view documented = documented_key(language, entry.first);
    const std::string_view name = documented.empty() ? entry.first : documented;
    // What did not even fit the old rule stays and is reported.
    const bool leaves = find_key(language, name, old_rule) && !find_key(language, name, *next);
    if (leaves && documented.empty()) left.push_back({entry.first, old_rule, entry.second.key_where});
    return leaves;
  });
  return left;
}

void add_entries(TomlArray& below, TomlArray above) {
  const std::size_t old_entries = below.size();
  for (TomlNode& entry : above) {
    const std::string* label = label_of(entry);
    const auto end = below.begin() + static_cast<std::ptrdiff_t>(old_entries);
    const auto same = std::find_if(below.begin(), end, [&](const TomlNode& old) {
      const std::string* old_label = label_of(old);
      // An entry replaced already comes from `above`: a second one with its label is a mistake to report.
      return label && old_label && *old_label == *label && old.where.file != entry.where.file;
    });
    if (same == end)
      below.push_back(std::move(entry));
    else
      *same = std::move(entry);
  }
}

}  // namespace

const std::string* label_of(const TomlNode& entry) {
  const auto* table = std::get_if<TomlTable>(&entry.value);
  const TomlNode* label = table ? find(*table, "label") : nullptr;
  return label ? std::get_if<std::string>(&label->value) : nullptr;
}

std::vector<LeftBehind> overlay(TomlTable& below, TomlTable above, const schema::Table& language) {
  static const schema::Table unknown;
  std::vector<LeftBehind> left = leave_old_parameters(below, above, language);
  for (auto& [name, node] : above) {
    TomlNode* old = find_node(below, name);
    if (!old) {
      below.emplace_back(name, std::move(node));
      continue;
    }
    const schema::Table* inner = find_table(language, name);
    auto* old_table = std::get_if<TomlTable>(&old->value);
    auto* new_table = std::get_if<TomlTable>(&node.value);
    auto* old_list = std::get_if<TomlArray>(&old->value);
    auto* new_list = std::get_if<TomlArray>(&node.value);
    if (old_table && new_table && !(inner && inner->repeated)) {
      overlay(*old_table, std::move(*new_table), inner ? *inner : unknown);
      old->where = node.where;
      old->key_where = node.key_where;
    } else if (old_list && new_list && inner && inner->repeated) {
      add_entries(*old_list, std::move(*new_list));
    } else {
      *old = std::move(node);
    }
  }
  // A value that changed is no longer what the text below documents. A table's own `source` stays.
  for (const auto& [name, node] : above) {
    const std::string source = name + std::string(schema::source_suffix);
    if (!find(above, source) && find_key(language, name)) remove(below, source);
  }
  return left;
}

}  // namespace tierwave::scenario
