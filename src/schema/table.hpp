// What a key of the scenario language is: its type, unit, range, default, text and source. Every
// room and mechanism describes its keys in one table; the parser, the checks, the JSON Schema and
// the reference page all come from it.
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tierwave::schema {

enum class Type {
  boolean,
  integer,
  number,
  text,
  date,           // a TOML local date, or "YYYY-MM-DD"
  path,           // of a file or folder, relative to the scenario file
  choice,         // one of Key::choices
  text_list,
  integer_list,
  number_list,
  step_list,      // [[date, number], ...], dates rising
};

// A key's default; std::monostate where there is none.
using Default = std::variant<std::monostate, bool, double, std::string, std::vector<std::string>, std::vector<double>>;

struct Key {
  std::string name;
  Type type = Type::text;
  std::string unit;                 // "days", "1", "date" ...; empty for text
  Default fallback;                 // taken when the key is absent
  // Defaults that differ by the value of the table's `rule` key; `fallback` serves the rest.
  std::vector<std::pair<std::string, Default>> fallback_for;
  bool required = false;
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  std::vector<std::string> choices;
  std::string text;                 // one sentence: what it is
  std::string source;               // where the default comes from
  // Values of the table's `rule` key for which this key may be written; empty: all.
  std::vector<std::string> only_for;
};

struct Table {
  std::string name;                 // "orders" for [orders], "shock" for [[shock]], "" for the root
  std::string text;
  bool repeated = false;            // [[name]]
  bool required = false;
  std::vector<Key> keys;
  std::vector<Table> tables;        // tables inside this one
};

// Adds the keys of `more` to `table`, joining `only_for` where both have a key of the same name.
void merge(Table& table, const Table& more);

const Key* find_key(const Table& table, std::string_view name);
const Table* find_table(const Table& table, std::string_view name);

std::string_view name_of(Type type);

}  // namespace tierwave::schema
