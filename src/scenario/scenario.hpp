// A scenario file, read, checked and with defaults filled in. A value: it never changes once built.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::scenario {

// A file that a scenario extends.
struct Base {
  std::string file;  // as reached from the scenario
  std::string hash;  // SHA-256 of its text
};

struct Scenario {
  std::string file;                // as given by the user
  std::string text;                // as written
  std::string hash;                // SHA-256 of the text
  std::vector<Base> bases;         // the files it extends, nearest first
  std::vector<std::string> notes;  // keys of a file that an override left without a rule to belong to, in words
  schema::Values root;             // keys above the first [table]
  // [name] and [[name]]. Every table of the language is here, written or not; a table inside another
  // goes by its dotted name, "network.thinning".
  std::map<std::string, schema::Values, std::less<>> tables;
  std::map<std::string, std::vector<schema::Values>, std::less<>> lists;
};

// Changes from the command line, each "table.key=value" in TOML notation ("days=10",
// "orders.tau_days=7"); entries of a list by position or label ("shock.0.reduction=0.5",
// "shock.lockdown.reduction=0.5"). A value that is not TOML is taken as text ("orders.rule=fixed").
// They read as if written in the scenario file; their place in errors is "--set".
using Overrides = std::vector<std::string>;

// Finds mistakes that the language alone does not see. Values that are mistakes of form are missing from the scenario
// it gets.
using MoreMistakes = std::function<void(const Scenario&, Mistakes&)>;

// Reads and checks a scenario against the language. All mistakes of meaning are reported in one
// pass, sorted by line, each with line and column. `more` is asked only where there are mistakes, so that its own come
// in the same pass: whoever uses a scenario without mistakes finds those anyway.
//
// `extends = "other.toml"` takes that file's keys as defaults: tables merge key by key; entries of a
// list are added to the other's, and replace one with the same `label`. A file or override that
// chooses another `rule` leaves behind the parameters written below it for the old rule alone, and
// one that writes a key leaves behind the `NAME_source` of the old value.
//
// The preset that any of these layers names lies below them all; its keys stand in "preset NAME".
//
// Errors: InputOutputError (missing file, folder), InvalidInput (all the rest).
Scenario read(const std::filesystem::path& file, const schema::Table& language, const Overrides& overrides = {},
              const MoreMistakes& more = {});

// The same from a text in memory; `file` names it in errors and anchors its relative paths.
Scenario parse(const std::string& text, const std::filesystem::path& file, const schema::Table& language,
               const Overrides& overrides = {}, const MoreMistakes& more = {});

// The scenario with every default written out, as TOML that reads back to the same values beside the
// scenario's file. Left out: a table that was not written and lacks a required key.
std::string resolved_text(const Scenario& scenario, const schema::Table& language);

// JSON Schema (draft 2020-12) of the language, for editors.
std::string json_schema(const schema::Table& language);

// Reference page in Markdown: every table and key with type, unit, range, default, text and source.
std::string reference_page(const schema::Table& language);

// What `tierwave explain KEY` prints: "orders.tau_days" or a table's name.
// Errors: InvalidInput with "did you mean" for an unknown name.
std::string explain(const schema::Table& language, const std::string& name);

}  // namespace tierwave::scenario
