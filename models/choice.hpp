// How a phase's mechanisms become one table of the scenario language, and how a table's values choose
// one of them. `Variant` lists the mechanisms; the first is the default.
#pragma once
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models {

// The keys of all mechanisms of `Variant` and the key `rule` that chooses among them; `reason` says why the first is the
// default.
template <class Variant>
schema::Table choice_table(const std::string& table_name, const std::string& text, const std::string& reason) {
  schema::Table table;
  table.name = table_name;
  table.text = text;
  schema::Key rule;
  rule.name = "rule";
  rule.type = schema::Type::choice;
  rule.source = "choice: " + reason;
  schema::Table parameters;
  const auto add = [&](const char* name, schema::Table keys) {
    for (schema::Key& key : keys.keys) key.only_for = {name};
    rule.choices.emplace_back(name);
    rule.text += (rule.text.empty() ? "" : " ") + std::string("`") + name + "`: " + keys.text;
    schema::merge(parameters, keys);
  };
  [&]<std::size_t... position>(std::index_sequence<position...>) {
    (add(std::variant_alternative_t<position, Variant>::name, std::variant_alternative_t<position, Variant>::keys()),
     ...);
  }
  (std::make_index_sequence<std::variant_size_v<Variant>>{});
  rule.fallback = rule.choices.front();
  table.keys.push_back(rule);
  schema::merge(table, parameters);
  return table;
}

// The mechanism that `values` names, with its parameters.
template <class Variant>
Variant chosen(const schema::Values& values) {
  Variant result;
  const std::string& name = values.text("rule");
  const bool found = [&]<std::size_t... position>(std::index_sequence<position...>) {
    return ((std::variant_alternative_t<position, Variant>::name == name &&
             (result = std::variant_alternative_t<position, Variant>::from(values), true)) ||
            ...);
  }
  (std::make_index_sequence<std::variant_size_v<Variant>>{});
  if (!found) throw std::logic_error("no mechanism named " + name);
  return result;
}

}  // namespace tierwave::models
