// What a key of the scenario language is: its type, unit, range, default, text and source. Every
// room and mechanism describes its keys in one table; the parser, the checks, the JSON Schema and
// the reference page all come from it.
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/preset.hpp"

namespace tierwave::schema {

enum class Type {
  boolean,
  integer,
  number,
  text,
  date,    // a TOML local date, or "YYYY-MM-DD"
  path,    // of a file or folder, relative to the scenario file
  choice,  // one of Key::choices
  text_list,
  integer_list,
  number_list,
  step_list,  // [[date, number], ...], dates rising
};

// A key's default; std::monostate where there is none.
using Default = std::variant<std::monostate, bool, double, std::string, std::vector<std::string>, std::vector<double>>;

// Every field has an initial value, so that tables can be written with the fields they need by name:
// Key{.name = "days", .type = Type::integer, .unit = "days", ...}.
struct Key {
  std::string name = {};
  Type type = Type::text;
  std::string unit = {};  // "days", "1", "date" ...; empty for text
  Default fallback = {};  // taken when the key is absent
  bool required = false;
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  bool several_lines = false;             // a text that may hold line breaks and tabs; others are one line
  std::vector<std::string> choices = {};  // of a choice and of texts of a list; of a path: words that are no paths
  // What the texts of a list are names of, where only other rooms know which exist: "country", "sector", "buyer" (a
  // sector or `final_users`), "size class", "final use". Empty: nothing of the kind.
  std::string names = {};
  std::string text = {};    // one sentence: what it is
  std::string source = {};  // where the default comes from
  // Values of the table's `rule` key for which this key may be written; empty: all. A name may stand
  // several times in a table for different rules: each rule then has its own default, range and text.
  std::vector<std::string> only_for = {};

  bool operator==(const Key&) const = default;
};

// Keys that exclude each other: where a key of `keys` is written, none of `others` is.
struct Exclusion {
  std::vector<std::string> keys = {};
  std::vector<std::string> others = {};
  std::vector<std::string> only_for = {};  // values of the table's chooser under which it holds; empty: all

  bool operator==(const Exclusion&) const = default;
};

// A table. Its required keys must be written when the table is written or required; a table that is
// neither takes its defaults and lacks the rest.
struct Table {
  std::string name = {};  // "orders" for [orders], "shock" for [[shock]], "" for the root
  std::string text = {};
  bool repeated = false;         // [[name]]
  bool required = false;         // of a repeated table: at least one entry
  std::string chooser = "rule";  // name of the key whose value says which `only_for` keys may be written
  std::vector<Key> keys = {};
  std::vector<Exclusion> excludes = {};
  std::vector<Table> tables = {};    // tables inside this one; none inside a repeated table
  std::vector<Preset> presets = {};  // what the key `preset` of this table names; one table of the language at most
};

// Text keys every table has without declaring them: `source`, and `NAME_source` for each key NAME.
inline constexpr std::string_view source_key = "source";
inline constexpr std::string_view source_suffix = "_source";

// Adds the keys and tables of `more` to `table`. Keys that differ in `only_for` alone become one with
// `only_for` joined; any other key is added as it is. Tables of the same name are merged in turn.
// Errors: std::logic_error when one is repeated and the other is not.
void merge(Table& table, const Table& more);

// The first key of that name, or nullptr.
const Key* find_key(const Table& table, std::string_view name);
// The key of that name that may be written under `rule`, or nullptr.
const Key* find_key(const Table& table, std::string_view name, std::string_view rule);
const Table* find_table(const Table& table, std::string_view name);
// The table of that dotted name ("network.thinning"), or nullptr.
const Table* find_inner_table(const Table& language, std::string_view dotted_name);
// The table of the language that has presets, or nullptr.
const Table* preset_table(const Table& language);

// Whether a path key holds one of its words rather than a path.
bool is_word(const Key& key, std::string_view value);
bool allowed_for(const Key& key, std::string_view rule);
bool holds_for(const Exclusion& exclusion, std::string_view rule);
// The rules under which both keys may be written and exclude each other; one empty rule where the table has none.
std::vector<std::string> rules_that_exclude(const Table& table, const Exclusion& exclusion, std::string_view key,
                                            std::string_view other);
// The keys that this one excludes, under some rule for which it may be written.
std::vector<std::string> excluded_by(const Table& table, const Key& key);
// The rules to which a key of this name belongs; empty when it belongs to all or is unknown.
std::vector<std::string> rules_of(const Table& table, std::string_view name);
// "tau_days" for "tau_days_source" when the table has such a key; empty otherwise.
std::string_view documented_key(const Table& table, std::string_view name);

bool is_list(Type type);
// Whether the type is a number or made of numbers, so that it has a unit and a range.
bool is_numeric(Type type);

// "whole number", "list of texts" ... for messages and the reference.
std::string_view name_of(Type type);

// The language's own bugs, one sentence each; empty when there is none. For tests: doubled keys,
// defaults of the wrong type or outside the range, choices that are none, texts that are missing, exclusions that
// cannot be met or would not read back, presets without reference or sources.
std::vector<std::string> check(const Table& language);

}  // namespace tierwave::schema
