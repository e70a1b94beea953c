// What to say about a name the language does not have.
#pragma once
#include <string>
#include <string_view>

#include "base/toml.hpp"
#include "schema/table.hpp"

namespace tierwave::scenario {

// `place` is the dotted name of `table`, empty for the root. The remedy names the nearest name here, or
// the table elsewhere that has a key or table of exactly this name.
Mistake unknown_in(const schema::Table& table, const std::string& place, std::string_view name, const TomlNode& node,
                   const schema::Table& language);

}  // namespace tierwave::scenario
