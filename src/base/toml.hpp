// TOML texts as a small tree that knows where everything was written. toml++ stays in toml.cpp.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"

namespace tierwave {

struct TomlNode;
struct TomlEntry;
using TomlArray = std::vector<TomlNode>;
using TomlTable = std::vector<TomlEntry>;  // in the order of the text

struct TomlNode {
  std::variant<bool, std::int64_t, double, std::string, Date, TomlArray, TomlTable> value;
  Location where;      // of the value
  Location key_where;  // of its key, where it has one
};

// A key and its value. Named as in std::pair, which cannot hold a type that is not complete yet.
struct TomlEntry {
  std::string first;
  TomlNode second;
};

// "a number", "a text", "a table" ... for messages.
std::string kind_of(const TomlNode& node);

const TomlNode* find(const TomlTable& table, std::string_view key);

// The whole text as one table. Errors: InvalidInput with line and column at the first syntax error,
// at a time of day (only whole dates have a meaning here) and at a key that stands twice.
TomlTable parse_toml(const std::string& text, const std::string& file);

}  // namespace tierwave
