// The self-check of a language: bugs of ours that would otherwise show as puzzling behaviour.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/calendar.hpp"
#include "schema/check_presets.hpp"
#include "schema/table.hpp"

namespace tierwave::schema {
namespace {

class LanguageCheck {
 public:
  void table(const Table& table, const std::string& place, bool is_root) {
    if (!is_root && !is_name(table.name)) bug(place, "its name is not in lower case with underscores");
    if (table.text.empty()) bug(place, "the text is missing");
    if (table.repeated && !table.tables.empty()) bug(place, "a repeated table holds tables");
    for (const Key& key : table.keys) this->key(table, key, place + "." + key.name, is_root);
    names(table, place);
    for (const Exclusion& exclusion : table.excludes) this->exclusion(table, exclusion, place);
    for (const Table& inner : table.tables) this->table(inner, is_root ? inner.name : place + "." + inner.name, false);
  }

  std::vector<std::string> bugs;

 private:
  void bug(const std::string& place, std::string_view text) { bugs.push_back(fmt::format("{}: {}", place, text)); }

  static bool is_name(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::all_of(name.begin(), name.end(), fits);
  }

  void names(const Table& table, const std::string& place) {
    for (auto key = table.keys.begin(); key != table.keys.end(); ++key)
      for (auto other = table.keys.begin(); other != key; ++other) {
        if (other->name != key->name) continue;
        if (share_a_rule(*key, *other)) bug(place, fmt::format("the key '{}' stands twice for one rule", key->name));
        if (key->type != other->type) bug(place, fmt::format("the key '{}' has two types", key->name));
      }
    std::set<std::string> seen;
    for (const Table& inner : table.tables) {
      if (!seen.insert(inner.name).second) bug(place, fmt::format("the table '{}' stands twice", inner.name));
      if (find_key(table, inner.name)) bug(place, fmt::format("'{}' is a key and a table", inner.name));
    }
  }

  static bool share_a_rule(const Key& a, const Key& b) {
    return a.only_for.empty() || b.only_for.empty() ||
           std::any_of(a.only_for.begin(), a.only_for.end(), [&](const auto& rule) { return allowed_for(b, rule); });
  }

  void exclusion(const Table& table, const Exclusion& exclusion, const std::string& place) {
    if (exclusion.keys.empty() || exclusion.others.empty()) bug(place, "an exclusion names no key on one side");
    const Key* chooser = find_key(table, table.chooser);
    for (const std::string& rule : exclusion.only_for)
      if (!chooser || std::find(chooser->choices.begin(), chooser->choices.end(), rule) == chooser->choices.end())
        bug(place, fmt::format("an exclusion belongs to the rule '{}', which the table does not have", rule));
    for (const std::string& key : exclusion.keys)
      for (const std::string& other : exclusion.others) pair(table, exclusion, key, other, place);
  }

  // A default that is written out in a resolved scenario would meet the key that excludes it.
  void pair(const Table& table, const Exclusion& exclusion, const std::string& key, const std::string& other,
            const std::string& place) {
    const std::vector<std::string> rules = rules_that_exclude(table, exclusion, key, other);
    if (rules.empty()) bug(place, fmt::format("'{}' and '{}' exclude each other, but never meet", key, other));
    if (key == other) bug(place, fmt::format("'{}' excludes itself", key));
    for (const std::string& name : {key, other})
      for (const std::string& rule : rules)
        if (const Key* found = find_key(table, name, rule); found->required || found->fallback.index() != 0) {
          bug(place, fmt::format("'{}' is excluded by another key, but is required or has a default", name));
          break;
        }
  }

  void key(const Table& table, const Key& key, const std::string& place, bool is_root) {
    if (!is_name(key.name)) bug(place, "its name is not in lower case with underscores");
    if (key.name == source_key || !documented_key(table, key.name).empty() || (is_root && key.name == "extends"))
      bug(place, "the name is reserved");
    if (key.text.empty()) bug(place, "the text is missing");
    if (is_numeric(key.type) && key.type != Type::integer && key.type != Type::integer_list && key.unit.empty())
      bug(place, "the unit is missing");
    if (key.required && key.fallback.index() != 0) bug(place, "a required key has a default");
    range(key, place);
    choices(key, place);
    rules(table, key, place);
    if (const std::string wrong = wrong_default(key); !wrong.empty()) bug(place, wrong);
  }

  void range(const Key& key, const std::string& place) {
    const bool open = std::isinf(key.minimum) && std::isinf(key.maximum);
    if (!open && !is_numeric(key.type)) bug(place, fmt::format("a {} has no range", name_of(key.type)));
    if (!(key.minimum <= key.maximum)) bug(place, "the minimum is above the maximum");
  }

  void choices(const Key& key, const std::string& place) {
    if (key.type == Type::choice && key.choices.empty()) bug(place, "there is nothing to choose from");
    if (!key.choices.empty() && key.type != Type::choice && key.type != Type::text_list && key.type != Type::path)
      bug(place, fmt::format("a {} has no choices", name_of(key.type)));
    if (!key.names.empty() && key.type != Type::text_list)
      bug(place, fmt::format("a {} is no list of names", name_of(key.type)));
    if (std::set<std::string>(key.choices.begin(), key.choices.end()).size() != key.choices.size())
      bug(place, "a choice stands twice");
  }

  void rules(const Table& table, const Key& key, const std::string& place) {
    if (key.name == table.chooser && key.type != Type::choice) bug(place, "a rule is a choice");
    if (key.only_for.empty()) return;
    if (key.name == table.chooser) bug(place, "the rule itself belongs to all rules");
    const Key* rule = find_key(table, table.chooser);
    for (const std::string& name : key.only_for)
      if (!rule || std::find(rule->choices.begin(), rule->choices.end(), name) == rule->choices.end())
        bug(place, fmt::format("it belongs to the rule '{}', which the table does not have", name));
  }

  static std::string wrong_default(const Key& key) {
    if (key.fallback.index() == 0) return {};
    std::string wrong_type = fmt::format("the default is not a {}", name_of(key.type));
    switch (key.type) {
      case Type::boolean:
        return std::holds_alternative<bool>(key.fallback) ? std::string{} : wrong_type;
      case Type::integer:
      case Type::number:
        if (const auto* value = std::get_if<double>(&key.fallback)) return wrong_number(key, *value);
        return wrong_type;
      case Type::integer_list:
      case Type::number_list:
        if (const auto* values = std::get_if<std::vector<double>>(&key.fallback)) {
          for (const double value : *values)
            if (std::string wrong = wrong_number(key, value); !wrong.empty()) return wrong;
          return {};
        }
        return wrong_type;
      case Type::text_list:
        if (const auto* values = std::get_if<std::vector<std::string>>(&key.fallback)) {
          for (const std::string& value : *values)
            if (std::string wrong = wrong_text(key, value); !wrong.empty()) return wrong;
          return {};
        }
        return wrong_type;
      case Type::text:
      case Type::date:
      case Type::path:
      case Type::choice:
        if (const auto* value = std::get_if<std::string>(&key.fallback)) return wrong_text(key, *value);
        return wrong_type;
      case Type::step_list:
        return "a list of steps has no default";
    }
    return {};
  }

  static std::string wrong_number(const Key& key, double value) {
    if (!std::isfinite(value)) return "the default is not finite";
    const bool whole = key.type == Type::integer || key.type == Type::integer_list;
    if (whole && (value != std::floor(value) || std::abs(value) > 9007199254740992.0))
      return fmt::format("the default {} is not a whole number", value);
    if (value < key.minimum || value > key.maximum) return fmt::format("the default {} is outside the range", value);
    return {};
  }

  static std::string wrong_text(const Key& key, const std::string& value) {
    if (key.type == Type::date && !parse_date(value)) return fmt::format("the default '{}' is not a date", value);
    if (key.type == Type::path && value.empty()) return "the default path is empty";
    if (!key.choices.empty() && std::find(key.choices.begin(), key.choices.end(), value) == key.choices.end())
      return fmt::format("the default '{}' is not among the choices", value);
    return {};
  }
};

}  // namespace

std::vector<std::string> check(const Table& language) {
  LanguageCheck check;
  check.table(language, language.name.empty() ? "root" : language.name, language.name.empty());
  const std::vector<std::string> of_presets = check_presets(language);
  check.bugs.insert(check.bugs.end(), of_presets.begin(), of_presets.end());
  return check.bugs;
}

}  // namespace tierwave::schema
