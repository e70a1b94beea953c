#include <fmt/format.h>

#include "scenario/phrases.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {
namespace {

using schema::Key;
using schema::Table;

std::string header(const std::string& name, bool repeated) {
  if (name.empty()) return "keys above the first table";
  return repeated ? "[[" + name + "]]" : "[" + name + "]";
}

void line(std::string& text, std::string_view what, const std::string& value) {
  if (!value.empty()) text += fmt::format("  {:<10}{}\n", what, value);
}

// Breaks long lines between words; what follows stands four columns further in.
std::string wrapped(const std::string& text) {
  constexpr std::size_t width = 110;
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    std::string rest = text.substr(begin, end - begin);
    const std::string indent(rest.empty() ? 0 : rest.find_first_not_of(' ') + 4, ' ');
    for (std::size_t cut; rest.size() > width; rest.replace(0, cut + 1, indent)) {
      cut = rest.rfind(' ', width);
      if (cut == std::string::npos || cut < indent.size()) break;
      result += rest.substr(0, cut) + "\n";
    }
    result += rest + "\n";
    begin = end + 1;
  }
  return result;
}

std::string explain_key(const Table& table, const Key& key, const std::string& name) {
  std::string text = fmt::format("{}\n  {}\n", name, key.text);
  line(text, "type", std::string(name_of(key.type)));
  line(text, key.type == schema::Type::path ? "or" : "choices", quoted_names(key.choices));
  line(text, "unit", key.unit);
  line(text, "range", range_text(key));
  line(text, "default", key.required ? "none, it is required" : default_text(key));
  line(text, "only for", quoted_names(key.only_for));
  line(text, "not with", quoted_names(excluded_by(table, key)));
  line(text, "source", key.source);
  return text;
}

std::string overview(const Table& table, const std::string& name) {
  std::string text = fmt::format("{}\n  {}\n", header(name, table.repeated), table.text);
  const std::string prefix = name.empty() ? "" : name + ".";
  for (const Key& key : table.keys) {
    const std::string value = key.required ? "(required)" : default_text(key);
    const std::string rules = key.only_for.empty() ? "" : fmt::format(" (only {})", quoted_names(key.only_for));
    text += fmt::format("  {}{}{}{}: {}\n", key.name,
                        value.empty()  ? ""
                        : key.required ? " "
                                       : " = ",
                        value, rules, key.text);
    if (!key.source.empty()) text += fmt::format("      source: {}\n", key.source);
  }
  for (const schema::Exclusion& exclusion : table.excludes)
    text += fmt::format("  {}\n", exclusion_text(exclusion, '\''));
  for (const Table& inner : table.tables)
    text += fmt::format("  {}: {}\n", header(prefix + inner.name, inner.repeated), inner.text);
  return text;
}

void collect_names(const Table& table, const std::string& prefix, std::vector<std::string>& names) {
  for (const Key& key : table.keys) names.push_back(prefix + key.name);
  for (const Table& inner : table.tables) {
    names.push_back(prefix + inner.name);
    collect_names(inner, prefix + inner.name + ".", names);
  }
}

Mistake unknown(const Table& language, const std::string& name) {
  std::vector<std::string> names;
  collect_names(language, "", names);
  Mistake mistake = unknown_name({}, "key or table", name, names);
  if (nearest_name(name, names).empty()) {
    std::vector<std::string> tables;
    for (const Table& table : language.tables) tables.push_back(table.name);
    mistake.remedy = "name a table or one of its keys as TABLE.KEY; tables: " + quoted_names(tables);
  }
  const std::size_t dot = name.rfind('.');
  const std::string last = name.substr(dot + 1);
  const Table* table = dot == std::string::npos ? nullptr : find_inner_table(language, name.substr(0, dot));
  if (table) {
    // The table is known: one of its keys is meant.
    std::vector<std::string> here;
    for (const Key& key : table->keys)
      if (here.empty() || here.back() != key.name) here.push_back(key.name);
    for (const Table& inner : table->tables) here.push_back(inner.name);
    const std::string prefix = name.substr(0, dot);
    const std::string nearest = nearest_name(last, here);
    mistake.remedy = nearest.empty()
                         ? fmt::format("keys of {}: {}", header(prefix, table->repeated), quoted_names(here))
                         : fmt::format("did you mean '{}.{}'?", prefix, nearest);
    if (!nearest.empty()) return mistake;
  } else {
    std::vector<std::string> parts;
    for (const std::string& known : names) parts.push_back(known.substr(known.rfind('.') + 1));
    const std::string nearest = nearest_name(last, parts);
    std::string near;
    for (const std::string& known : names)
      if (!nearest.empty() && known.ends_with("." + nearest) && near.find("'" + known + "'") == std::string::npos)
        near += fmt::format("{}'{}'", near.empty() ? "" : " or ", known);
    if (nearest_name(name, names).empty() && !near.empty()) mistake.remedy = fmt::format("did you mean {}?", near);
  }
  std::string exact;
  for (const std::string& known : names)
    if (known.ends_with("." + last) && exact.find("'" + known + "'") == std::string::npos)
      exact += fmt::format("{}'{}'", exact.empty() ? "" : " or ", known);
  if (!exact.empty() && table)
    mistake.remedy += fmt::format("; elsewhere there is {}", exact);
  else if (!exact.empty())
    mistake.remedy = fmt::format("did you mean {}?", exact);
  return mistake;
}

}  // namespace

std::string explain(const Table& language, const std::string& name) {
  if (name.empty()) return wrapped(overview(language, ""));
  const Table* table = &language;
  std::size_t begin = 0;
  for (std::size_t dot; (dot = name.find('.', begin)) != std::string::npos; begin = dot + 1) {
    table = find_table(*table, name.substr(begin, dot - begin));
    if (!table) throw InvalidInput(unknown(language, name));
  }
  const std::string last = name.substr(begin);
  if (const Table* inner = find_table(*table, last)) return wrapped(overview(*inner, name));
  std::string text;
  // A key that differs between rules has several descriptions.
  for (const Key& key : table->keys)
    if (key.name == last) text += explain_key(*table, key, name);
  if (text.empty()) throw InvalidInput(unknown(language, name));
  return wrapped(text);
}

}  // namespace tierwave::scenario
