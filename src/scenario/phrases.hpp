// How messages, the reference page and `explain` speak of keys and values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/plain_text.hpp"
#include "base/toml.hpp"
#include "schema/table.hpp"

namespace tierwave::scenario {

// "the text 'abc'", "the whole number 3", "a list".
std::string seen(const TomlNode& node);

// "a number", "a list of texts": the form a value must have.
std::string form_of(schema::Type type);

// "a number from 0 to 1", "a whole number of 1 or more, in days", "one of 'a', 'b'".
std::string wanted(const schema::Key& key);

// "0 to 1", "at least 1", "at most 5"; empty without bounds.
std::string range_text(const schema::Key& key);

// The default as TOML; empty when there is none.
std::string default_text(const schema::Key& key);

// "Where 'a' is written, none of 'b', 'c' is.", each name between two of `quote`.
std::string exclusion_text(const schema::Exclusion& exclusion, char quote);

// "'a', 'b'"
std::string quoted_names(const std::vector<std::string>& names);

}  // namespace tierwave::scenario
