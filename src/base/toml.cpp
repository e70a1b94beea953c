#include "base/toml.hpp"

#define TOML_HEADER_ONLY 1
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace tierwave {
namespace {

Location location(const toml::source_region& source, const std::string& file) {
  return {file, static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

TomlNode convert(const toml::node& node, const std::string& file);

TomlTable convert_table(const toml::table& table, const std::string& file) {
  TomlTable result;
  for (const auto& [key, child] : table) {
    TomlNode node = convert(child, file);
    node.key_where = location(key.source(), file);
    result.emplace_back(std::string(key.str()), std::move(node));
  }
  // toml++ sorts keys by name; the text's order is friendlier in messages.
  std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.key_where.line, a.second.key_where.column) <
           std::pair(b.second.key_where.line, b.second.key_where.column);
  });
  return result;
}

TomlNode convert(const toml::node& node, const std::string& file) {
  TomlNode result;
  result.where = location(node.source(), file);
  if (const auto* boolean = node.as_boolean()) {
    result.value = boolean->get();
  } else if (const auto* integer = node.as_integer()) {
    result.value = integer->get();
  } else if (const auto* number = node.as_floating_point()) {
    result.value = number->get();
  } else if (const auto* text = node.as_string()) {
    result.value = text->get();
  } else if (const auto* date = node.as_date()) {
    const toml::date& parts = date->get();
    result.value = Date(std::chrono::year(parts.year) / std::chrono::month(parts.month) / std::chrono::day(parts.day));
  } else if (const auto* array = node.as_array()) {
    TomlArray items;
    for (const toml::node& item : *array) items.push_back(convert(item, file));
    result.value = std::move(items);
  } else if (const auto* table = node.as_table()) {
    result.value = convert_table(*table, file);
  } else {
    throw InvalidInput(result.where, "a time of day has no meaning here", "write a date such as 2020-03-01");
  }
  return result;
}

}  // namespace

std::string kind_of(const TomlNode& node) {
  static constexpr const char* names[] = {"true or false", "a whole number", "a number", "a text",
                                          "a date",        "a list",         "a table"};
  return names[node.value.index()];
}

const TomlNode* find(const TomlTable& table, std::string_view key) {
  for (const auto& [name, node] : table)
    if (name == key) return &node;
  return nullptr;
}

TomlTable parse_toml(const std::string& text, const std::string& file) {
  try {
    return convert_table(toml::parse(text, file), file);
  } catch (const toml::parse_error& error) {
    throw InvalidInput(location(error.source(), file), fmt::format("not valid TOML: {}", error.description()),
                       "mend the syntax at this place");
  }
}

}  // namespace tierwave
