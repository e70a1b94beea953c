// One layer of keys laid over another: a file over the file it extends, --set over both.
#pragma once
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "base/toml.hpp"
#include "schema/table.hpp"

namespace tierwave::scenario {

// A key below that belongs to a rule that is no longer chosen.
struct LeftBehind {
  std::string key, rule;
  Location where;
};

// Writes the keys of `above` over those of `below`, both read against `language`:
// - tables merge key by key;
// - entries of a repeated table are added; one with the `label` of an entry below replaces it;
// - any other value replaces the value below, and the `NAME_source` that documented it;
// - where `above` chooses a `rule`, parameters below that belong to the old rule alone are left behind; those of
//   this table are returned, not those of tables inside it.
std::vector<LeftBehind> overlay(TomlTable& below, TomlTable above, const schema::Table& language);

// The `label` of an entry of a repeated table, or nullptr.
const std::string* label_of(const TomlNode& entry);

}  // namespace tierwave::scenario
