#include "schema/table.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace tierwave::schema {
namespace {

bool same_but_rules(Key a, const Key& b) {
  a.only_for = b.only_for;
  return a == b;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_missing(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more)
    if (!holds(names, name)) names.push_back(name);
}

void merge_key(Table& table, const Key& key) {
  for (Key& mine : table.keys) {
    if (mine.name != key.name || !same_but_rules(mine, key)) continue;
    // An empty list means all rules and stays so.
    if (key.only_for.empty()) mine.only_for.clear();
    if (!mine.only_for.empty()) add_missing(mine.only_for, key.only_for);
    return;
  }
  table.keys.push_back(key);
}

}  // namespace

void merge(Table& table, const Table& more) {
  if (table.repeated != more.repeated)
    throw std::logic_error("schema: table '" + table.name + "' is merged with one that is not repeated alike");
  if (table.text.empty()) table.text = more.text;
  table.required = table.required || more.required;
  for (const Key& key : more.keys) merge_key(table, key);
  for (const Exclusion& exclusion : more.excludes)
    if (std::find(table.excludes.begin(), table.excludes.end(), exclusion) == table.excludes.end())
      table.excludes.push_back(exclusion);
  table.presets.insert(table.presets.end(), more.presets.begin(), more.presets.end());
  for (const Table& inner : more.tables) {
    const auto mine = std::find_if(table.tables.begin(), table.tables.end(),
                                   [&](const Table& other) { return other.name == inner.name; });
    if (mine == table.tables.end())
      table.tables.push_back(inner);
    else
      merge(*mine, inner);
  }
}

const Key* find_key(const Table& table, std::string_view name) {
  for (const Key& key : table.keys)
    if (key.name == name) return &key;
  return nullptr;
}

const Key* find_key(const Table& table, std::string_view name, std::string_view rule) {
  for (const Key& key : table.keys)
    if (key.name == name && allowed_for(key, rule)) return &key;
  return nullptr;
}

const Table* find_table(const Table& table, std::string_view name) {
  for (const Table& inner : table.tables)
    if (inner.name == name) return &inner;
  return nullptr;
}

const Table* find_inner_table(const Table& language, std::string_view dotted_name) {
  const std::size_t dot = dotted_name.find('.');
  const Table* first = find_table(language, dotted_name.substr(0, dot));
  return first && dot != std::string_view::npos ? find_inner_table(*first, dotted_name.substr(dot + 1)) : first;
}

const Table* preset_table(const Table& language) {
  const auto found = std::find_if(language.tables.begin(), language.tables.end(),
                                  [](const Table& table) { return !table.presets.empty(); });
  return found == language.tables.end() ? nullptr : &*found;
}

bool is_word(const Key& key, std::string_view value) {
  return key.type == Type::path && std::find(key.choices.begin(), key.choices.end(), value) != key.choices.end();
}

bool allowed_for(const Key& key, std::string_view rule) {
  return key.only_for.empty() || holds(key.only_for, rule);
}

bool holds_for(const Exclusion& exclusion, std::string_view rule) {
  return exclusion.only_for.empty() || holds(exclusion.only_for, rule);
}

std::vector<std::string> rules_that_exclude(const Table& table, const Exclusion& exclusion, std::string_view key,
                                            std::string_view other) {
  const Key* chooser = find_key(table, table.chooser);
  std::vector<std::string> rules = chooser ? chooser->choices : std::vector<std::string>{""};
  std::erase_if(rules, [&](const std::string& rule) {
    return !holds_for(exclusion, rule) || !find_key(table, key, rule) || !find_key(table, other, rule);
  });
  return rules;
}

std::vector<std::string> excluded_by(const Table& table, const Key& key) {
  std::vector<std::string> names;
  for (const Exclusion& exclusion : table.excludes)
    for (const auto& [side, others] :
         {std::pair(&exclusion.keys, &exclusion.others), std::pair(&exclusion.others, &exclusion.keys)}) {
      if (!holds(*side, key.name)) continue;
      for (const std::string& other : *others) {
        const std::vector<std::string> rules = rules_that_exclude(table, exclusion, key.name, other);
        if (std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return allowed_for(key, rule); }))
          add_missing(names, {other});
      }
    }
  return names;
}

std::vector<std::string> rules_of(const Table& table, std::string_view name) {
  std::vector<std::string> rules;
  for (const Key& key : table.keys) {
    if (key.name != name) continue;
    if (key.only_for.empty()) return {};
    add_missing(rules, key.only_for);
  }
  return rules;
}

std::string_view documented_key(const Table& table, std::string_view name) {
  if (!name.ends_with(source_suffix)) return {};
  name.remove_suffix(source_suffix.size());
  return find_key(table, name) ? name : std::string_view{};
}

bool is_list(Type type) {
  return type == Type::text_list || type == Type::integer_list || type == Type::number_list || type == Type::step_list;
}

bool is_numeric(Type type) {
  return type == Type::integer || type == Type::number || type == Type::integer_list || type == Type::number_list ||
         type == Type::step_list;
}

std::string_view name_of(Type type) {
  switch (type) {
    case Type::boolean:
      return "true or false";
    case Type::integer:
      return "whole number";
    case Type::number:
      return "number";
    case Type::text:
      return "text";
    case Type::date:
      return "date";
    case Type::path:
      return "path";
    case Type::choice:
      return "choice";
    case Type::text_list:
      return "list of texts";
    case Type::integer_list:
      return "list of whole numbers";
    case Type::number_list:
      return "list of numbers";
    case Type::step_list:
      return "list of steps";
  }
  throw std::logic_error("schema: a type without a name");
}

}  // namespace tierwave::schema
