#include <fmt/format.h>

#include "scenario/phrases.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {
namespace {

using schema::Key;
using schema::Table;

// In a cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

std::string code(const std::string& text) {
  return text.empty() ? text : fmt::format("`{}`", cell(text));
}

std::string type_cell(const Key& key) {
  if (key.choices.empty()) return std::string(name_of(key.type));
  std::string choices;
  for (const std::string& choice : key.choices) choices += (choices.empty() ? "" : ", ") + code(choice);
  if (key.type == schema::Type::path) return "path, or " + choices;
  return (key.type == schema::Type::choice ? "one of " : "list of texts out of ") + choices;
}

std::string rules_cell(const Key& key) {
  std::string rules;
  for (const std::string& rule : key.only_for) rules += (rules.empty() ? "" : ", ") + code(rule);
  return rules;
}

void describe_keys(const Table& table, std::string& page) {
  if (table.keys.empty()) return;
  page +=
      "\n| key | type | unit | range | default | only for | what it is | source "
      "|\n|---|---|---|---|---|---|---|---|\n";
  for (const Key& key : table.keys)
    page += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", code(key.name), type_cell(key), cell(key.unit),
                        range_text(key), key.required ? "required" : code(default_text(key)), rules_cell(key),
                        cell(key.text), cell(key.source));
  for (const schema::Exclusion& exclusion : table.excludes) page += "\n" + exclusion_text(exclusion, '`') + "\n";
}

void describe_tables(const Table& table, const std::string& prefix, std::string& page) {
  for (const Table& inner : table.tables) {
    const std::string name = prefix + inner.name;
    page +=
        fmt::format("\n## {}{}{}\n\n{}\n", inner.repeated ? "[[" : "[", name, inner.repeated ? "]]" : "]", inner.text);
    if (inner.required) page += inner.repeated ? "\nAt least one is required.\n" : "\nRequired.\n";
    describe_keys(inner, page);
    describe_tables(inner, name + ".", page);
  }
}

}  // namespace

std::string reference_page(const Table& language) {
  std::string page = "# Scenario reference\n\n" + language.text + R"(

A key without a default that is not required may be left out. `[name]` stands at most once, `[[name]]` as often as
needed. Dates are written 2020-03-01; steps are a list of dates and numbers, `[[2020-03-01, 0.5], [2020-05-01, 0.0]]`,
each number valid from its date on. Relative paths start at the folder of the scenario file.

Every table may hold the text `source`, and beside each key a text of the key's name with `_source` added: where the
figure comes from. `extends = "other.toml"` at the top takes the keys of another scenario as defaults; entries of
`[[lists]]` are added to the other's, and replace the one of the same `label`.

## Keys above the first table
)";
  describe_keys(language, page);
  describe_tables(language, "", page);
  return page;
}

}  // namespace tierwave::scenario
