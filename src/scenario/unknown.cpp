#include "scenario/unknown.hpp"

#include <fmt/format.h>

#include "scenario/extends.hpp"
#include "scenario/phrases.hpp"

namespace tierwave::scenario {
namespace {

std::string header_of(const std::string& place, bool repeated) {
  return repeated ? fmt::format("[[{}]]", place) : fmt::format("[{}]", place);
}

// Where else the name stands: "it belongs to [orders]"; empty when nowhere.
std::string elsewhere(const schema::Table& at, const std::string& place, bool repeated, std::string_view name) {
  if (find_key(at, name))
    return place.empty() ? "it belongs above the first [table]" : "it belongs to " + header_of(place, repeated);
  for (const schema::Table& inner : at.tables) {
    const std::string inner_place = place.empty() ? inner.name : place + "." + inner.name;
    if (inner.name == name) return "write it as " + header_of(inner_place, inner.repeated);
    if (std::string found = elsewhere(inner, inner_place, inner.repeated, name); !found.empty()) return found;
  }
  return {};
}

}  // namespace

Mistake unknown_in(const schema::Table& table, const std::string& place, std::string_view name, const TomlNode& node,
                   const schema::Table& language) {
  const bool holds_tables = !table.tables.empty();
  const auto* items = std::get_if<TomlArray>(&node.value);
  const bool is_list = items && !items->empty() && std::holds_alternative<TomlTable>(items->front().value);
  const bool is_table = is_list || std::holds_alternative<TomlTable>(node.value);
  std::vector<std::string> keys, known;
  for (const schema::Key& key : table.keys)
    if (keys.empty() || keys.back() != key.name) keys.push_back(key.name);
  known = keys;
  for (const schema::Table& inner : table.tables) known.push_back(inner.name);
  known.emplace_back(schema::source_key);
  if (place.empty()) known.emplace_back(extends_key);

  const std::string what = is_table && holds_tables ? "table" : "key";
  Mistake mistake = unknown_name(node.key_where, what, name, known);
  // A header is first taken for a table, all else for a key; a table is written with its brackets.
  std::vector<std::string> tables;
  for (const schema::Table& inner : table.tables) tables.push_back(inner.name);
  std::string nearest = nearest_name(name, is_table ? tables : keys);
  if (nearest.empty()) nearest = nearest_name(name, known);
  if (const schema::Table* meant = find_table(table, nearest))
    mistake.remedy =
        fmt::format("did you mean {}?", header_of(place.empty() ? nearest : place + "." + nearest, meant->repeated));
  else if (!nearest.empty())
    mistake.remedy = fmt::format("did you mean '{}'?", nearest);
  if (!place.empty()) mistake.problem += " in " + header_of(place, table.repeated);
  if (const std::string other = elsewhere(language, "", false, name); !other.empty()) {
    mistake.remedy = other;
  } else if (name.ends_with(schema::source_suffix)) {
    const std::string documented = nearest_name(name.substr(0, name.size() - schema::source_suffix.size()), keys);
    if (!documented.empty()) mistake.remedy = fmt::format("did you mean '{}{}'?", documented, schema::source_suffix);
  }
  return mistake;
}

}  // namespace tierwave::scenario
