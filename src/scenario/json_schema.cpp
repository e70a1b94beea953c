// JSON Schema (draft 2020-12) of the language: what editors use for completion. It is a little more
// lenient than the reader, which has the last word.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/bounds.hpp"
#include "scenario/extends.hpp"
#include "scenario/phrases.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {
namespace {

using Json = nlohmann::ordered_json;
using schema::Key;
using schema::Table;
using schema::Type;

Json number_schema(const Key& key, bool whole) {
  Json json = {{"type", whole ? "integer" : "number"}};
  const auto figure = [&](double value) { return whole ? Json(static_cast<std::int64_t>(value)) : Json(value); };
  if (std::isfinite(key.minimum)) json["minimum"] = figure(key.minimum);
  if (std::isfinite(key.maximum)) json["maximum"] = figure(key.maximum);
  return json;
}

Json text_schema(const Key& key) {
  Json json = {{"type", "string"}};
  const bool closed = !key.choices.empty() && key.type != Type::path;  // a path may be a word or any other text
  if (closed) json["enum"] = key.choices;
  if (key.required && !closed) json["pattern"] = "\\S";  // not empty
  return json;
}

Json date_schema() {
  return {{"type", "string"}, {"format", "date"}};
}

Json list_schema(Json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

Json type_schema(const Key& key) {
  switch (key.type) {
    case Type::boolean:
      return {{"type", "boolean"}};
    case Type::integer:
      return number_schema(key, true);
    case Type::number:
      return number_schema(key, false);
    case Type::text:
    case Type::path:
    case Type::choice:
      return text_schema(key);
    case Type::date:
      return date_schema();
    case Type::text_list:
      return list_schema(text_schema(key));
    case Type::integer_list:
      return list_schema(number_schema(key, true));
    case Type::number_list:
      return list_schema(number_schema(key, false));
    case Type::step_list: {
      Json pair = {{"type", "array"}, {"minItems", 2}, {"maxItems", 2}};
      pair["prefixItems"] = Json::array({date_schema(), number_schema(key, false)});
      Json steps = list_schema(pair);
      steps["minItems"] = 1;
      return steps;
    }
  }
  return {};
}

Json default_json(const Key& key) {
  const bool whole = key.type == Type::integer || key.type == Type::integer_list;
  const auto figure = [&](double value) { return whole ? Json(static_cast<std::int64_t>(value)) : Json(value); };
  if (const auto* boolean = std::get_if<bool>(&key.fallback)) return *boolean;
  if (const auto* number = std::get_if<double>(&key.fallback)) return figure(*number);
  if (const auto* text = std::get_if<std::string>(&key.fallback)) return *text;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&key.fallback)) return *texts;
  Json json = Json::array();
  if (const auto* numbers = std::get_if<std::vector<double>>(&key.fallback))
    for (const double number : *numbers) json.push_back(figure(number));
  return json;
}

Json key_schema(const Key& key) {
  Json json = type_schema(key);
  std::string text = key.text;
  if (const bool fractions = key.type == Type::number || key.type == Type::number_list || key.type == Type::step_list;
      fractions && key.minimum <= 0)
    text += fmt::format(" 0, or at least {}{}.", bounds::least_figure, key.minimum < 0 ? " away from it" : "");
  if (!key.unit.empty()) text += fmt::format(" Unit: {}.", key.unit);
  if (!key.only_for.empty()) text += fmt::format(" Only for {}.", quoted_names(key.only_for));
  if (!key.source.empty()) text += fmt::format(" Source: {}.", key.source);
  json["description"] = text;
  if (key.fallback.index() != 0) json["default"] = default_json(key);
  return json;
}

// A key that differs between rules may be any of them; the conditions below say which.
Json property_schema(const Table& table, const std::string& name) {
  std::vector<Json> forms;
  for (const Key& key : table.keys)
    if (key.name == name) forms.push_back(key_schema(key));
  return forms.size() == 1 ? forms.front() : Json{{"anyOf", forms}};
}

bool several_forms(const Table& table, const std::string& name) {
  return std::count_if(table.keys.begin(), table.keys.end(), [&](const Key& key) { return key.name == name; }) > 1;
}

// What is written beside one key of an exclusion is not one of the others.
void exclude(const schema::Exclusion& exclusion, Json& json) {
  for (const std::string& key : exclusion.keys)
    for (const std::string& other : exclusion.others) json["dependentSchemas"][key]["properties"][other] = false;
}

// What a table with this rule must look like beyond its properties.
Json demands_of(const Table& table, const std::string& rule) {
  Json json = Json::object();
  for (const Key& key : table.keys) {
    if (key.only_for.empty()) continue;
    if (!find_key(table, key.name, rule)) {
      json["properties"][key.name] = false;
      json["properties"][key.name + std::string(schema::source_suffix)] = false;
    } else if (allowed_for(key, rule) && several_forms(table, key.name)) {
      json["properties"][key.name] = type_schema(key);
    }
  }
  for (const schema::Exclusion& exclusion : table.excludes)
    if (!exclusion.only_for.empty() && holds_for(exclusion, rule)) exclude(exclusion, json);
  return json;
}

Json required_of(const Table& table, const std::string& rule) {
  Json names = Json::array();
  for (const Key& key : table.keys)
    if (key.required && !key.only_for.empty() && allowed_for(key, rule)) names.push_back(key.name);
  return names;
}

const Key* choosing_key(const Table& table) {
  const auto of_some_rules = [](const auto& entry) { return !entry.only_for.empty(); };
  const bool matters = std::any_of(table.keys.begin(), table.keys.end(), of_some_rules) ||
                       std::any_of(table.excludes.begin(), table.excludes.end(), of_some_rules);
  return matters ? find_key(table, table.chooser) : nullptr;
}

Json when_chosen(const std::string& chooser, const std::string& rule) {
  return {{"properties", {{chooser, {{"const", rule}}}}}, {"required", {chooser}}};
}

Json table_schema(const Table& table);

// What must be there. A scenario that extends another may leave it to that one, so this is apart; an
// entry of a list stands for itself.
Json completeness(const Table& table) {
  Json json = Json::object();
  Json required = Json::array();
  for (const Key& key : table.keys)
    if (key.required && key.only_for.empty()) required.push_back(key.name);
  for (const Table& inner : table.tables) {
    if (inner.required) required.push_back(inner.name);
    if (inner.repeated) continue;
    Json more = completeness(inner);
    if (!more.empty()) json["properties"][inner.name] = std::move(more);
  }
  if (!required.empty()) json["required"] = std::move(required);

  if (const Key* rule = choosing_key(table)) {
    Json conditions = Json::array();
    for (const std::string& name : rule->choices)
      if (Json names = required_of(table, name); !names.empty())
        conditions.push_back({{"if", when_chosen(rule->name, name)}, {"then", {{"required", std::move(names)}}}});
    if (const auto* name = std::get_if<std::string>(&rule->fallback)) {
      Json then = demands_of(table, *name);
      if (Json names = required_of(table, *name); !names.empty()) then["required"] = std::move(names);
      conditions.push_back({{"if", {{"not", {{"required", {rule->name}}}}}}, {"then", std::move(then)}});
    }
    if (!conditions.empty()) json["allOf"] = std::move(conditions);
  }
  return json;
}

Json table_schema(const Table& table) {
  Json json = {{"type", "object"}, {"description", table.text}};
  Json properties = Json::object();
  std::string names;
  for (const Key& key : table.keys) {
    if (find_key(table, key.name) != &key) continue;
    properties[key.name] = property_schema(table, key.name);
    names += (names.empty() ? "" : "|") + key.name;
  }
  properties["source"] = {{"type", "string"}, {"description", "Where the figures of this table come from."}};
  for (const Table& inner : table.tables) {
    Json form = table_schema(inner);
    if (inner.repeated) {
      if (Json more = completeness(inner); !more.empty()) form["allOf"].push_back(std::move(more));
      form = list_schema(std::move(form));
      form["description"] = inner.text;
    }
    properties[inner.name] = std::move(form);
  }
  json["properties"] = std::move(properties);
  if (!names.empty())
    json["patternProperties"] = {
        {fmt::format("^({})_source$", names), {{"type", "string"}, {"description", "Where the value comes from."}}}};
  json["additionalProperties"] = false;
  for (const schema::Exclusion& exclusion : table.excludes)
    if (exclusion.only_for.empty()) exclude(exclusion, json);
  if (const Key* rule = choosing_key(table))
    for (const std::string& name : rule->choices)
      if (Json then = demands_of(table, name); !then.empty())
        json["allOf"].push_back({{"if", when_chosen(rule->name, name)}, {"then", std::move(then)}});
  return json;
}

Json names_a_preset(const Table& holder) {
  Json names = Json::array();
  for (const schema::Preset& preset : holder.presets) names.push_back(preset.name);
  const std::string key(schema::preset_key);
  const Json table = {{"properties", {{key, {{"enum", std::move(names)}}}}}, {"required", {key}}};
  return {{"properties", {{holder.name, table}}}, {"required", {holder.name}}};
}

}  // namespace

std::string json_schema(const Table& language) {
  Json json = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Tierwave scenario"}};
  json.update(table_schema(language));
  const std::string extends(extends_key);
  json["properties"][extends] = {
      {"type", "string"},
      {"description", "Another scenario, relative to the folder of this one, whose keys are this one's defaults."}};
  Json layered = {{"required", {extends}}};
  if (const Table* holder = preset_table(language)) {
    // A preset gives rules and tables, but no keys above the first table.
    Json root = Json::array();
    for (const Key& key : language.keys)
      if (key.required) root.push_back(key.name);
    if (!root.empty()) json["allOf"].push_back({{"if", {{"not", layered}}}, {"then", {{"required", std::move(root)}}}});
    layered = {{"anyOf", Json::array({layered, names_a_preset(*holder)})}};
  }
  if (Json more = completeness(language); !more.empty())
    json["allOf"].push_back({{"if", {{"not", std::move(layered)}}}, {"then", std::move(more)}});
  return json.dump(2) + "\n";
}

}  // namespace tierwave::scenario
