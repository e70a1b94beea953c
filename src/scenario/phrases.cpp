#include "scenario/phrases.hpp"

#include <fmt/format.h>

#include <cmath>

#include "scenario/toml_text.hpp"

namespace tierwave::scenario {
namespace {

std::string in_range(const schema::Key& key) {
  const bool below = std::isfinite(key.minimum), above = std::isfinite(key.maximum);
  std::string text;
  if (below && above)
    text = fmt::format(" from {} to {}", key.minimum, key.maximum);
  else if (below)
    text = fmt::format(" of {} or more", key.minimum);
  else if (above)
    text = fmt::format(" of {} or less", key.maximum);
  if (!key.unit.empty() && key.unit != "1" && key.unit != "date") text += ", in " + key.unit;
  return text;
}

std::string quoted(const std::vector<std::string>& names, char quote) {
  std::string text;
  for (const std::string& name : names) text += fmt::format("{}{}{}{}", text.empty() ? "" : ", ", quote, name, quote);
  return text;
}

}  // namespace

std::string seen(const TomlNode& node) {
  if (const auto* boolean = std::get_if<bool>(&node.value)) return *boolean ? "true" : "false";
  if (const auto* integer = std::get_if<std::int64_t>(&node.value)) return fmt::format("the whole number {}", *integer);
  if (const auto* number = std::get_if<double>(&node.value)) return "the number " + number_text(*number);
  if (const auto* text = std::get_if<std::string>(&node.value)) return fmt::format("the text '{}'", printable(*text));
  if (const auto* date = std::get_if<Date>(&node.value)) return "the date " + to_string(*date);
  return kind_of(node);
}

std::string form_of(schema::Type type) {
  switch (type) {
    case schema::Type::boolean:
      return "true or false";
    case schema::Type::path:
    case schema::Type::choice:
      return "a text";
    default:
      return fmt::format("a {}", name_of(type));
  }
}

std::string wanted(const schema::Key& key) {
  switch (key.type) {
    case schema::Type::integer:
    case schema::Type::number:
      return form_of(key.type) + in_range(key);
    case schema::Type::text:
      return "a text in quotes";
    case schema::Type::date:
      return "a date such as 2020-03-01";
    case schema::Type::path:
      return key.choices.empty() ? "a path in quotes" : "a path in quotes, or " + quoted_names(key.choices);
    case schema::Type::choice:
      return "one of " + quoted_names(key.choices);
    case schema::Type::text_list:
      if (!key.choices.empty()) return "a list in square brackets of texts out of " + quoted_names(key.choices);
      return "a list in square brackets of texts";
    case schema::Type::integer_list:
      return "a list in square brackets of whole numbers" + in_range(key);
    case schema::Type::number_list:
      return "a list in square brackets of numbers" + in_range(key);
    case schema::Type::step_list:
      return "steps such as [[2020-03-01, 0.5], [2020-05-01, 0.0]], their numbers" +
             (in_range(key).empty() ? " finite" : in_range(key));
    case schema::Type::boolean:
      break;
  }
  return "true or false";
}

std::string range_text(const schema::Key& key) {
  const bool below = std::isfinite(key.minimum), above = std::isfinite(key.maximum);
  if (below && above) return fmt::format("{} to {}", key.minimum, key.maximum);
  if (below) return fmt::format("at least {}", key.minimum);
  if (above) return fmt::format("at most {}", key.maximum);
  return {};
}

std::string default_text(const schema::Key& key) {
  const bool whole = key.type == schema::Type::integer || key.type == schema::Type::integer_list;
  const auto figure = [&](double value) { return whole ? fmt::format("{:.0f}", value) : number_text(value); };
  if (const auto* boolean = std::get_if<bool>(&key.fallback)) return *boolean ? "true" : "false";
  if (const auto* number = std::get_if<double>(&key.fallback)) return figure(*number);
  if (const auto* text = std::get_if<std::string>(&key.fallback))
    return key.type == schema::Type::date ? *text : quoted_text(*text);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&key.fallback)) return toml_text(*texts);
  if (const auto* numbers = std::get_if<std::vector<double>>(&key.fallback)) {
    std::string text;
    for (const double number : *numbers) text += (text.empty() ? "" : ", ") + figure(number);
    return "[" + text + "]";
  }
  return {};
}

std::string exclusion_text(const schema::Exclusion& exclusion, char quote) {
  const bool one = exclusion.others.size() == 1;
  return fmt::format("Where {}{} is written, {}{} is{}{}.", exclusion.keys.size() == 1 ? "" : "one of ",
                     quoted(exclusion.keys, quote), one ? "" : "none of ", quoted(exclusion.others, quote),
                     one ? " not" : "",
                     exclusion.only_for.empty() ? "" : fmt::format(" (only {})", quoted(exclusion.only_for, quote)));
}

std::string quoted_names(const std::vector<std::string>& names) {
  return quoted(names, '\'');
}

}  // namespace tierwave::scenario
