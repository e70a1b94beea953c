// One value of a TOML text to the value a key wants.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/toml.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::scenario {

// The value, or nothing and the reasons in `mistakes`. `shown` names the key in messages; a relative
// path is taken from `folder` (absolute).
std::optional<schema::Value> convert(const TomlNode& node, const schema::Key& key, const std::string& shown,
                                     const std::filesystem::path& folder, std::vector<Mistake>& mistakes);

// The key's default, or nothing when it has none. Errors: std::logic_error for a default that does
// not fit its key, a bug that schema::check() finds.
std::optional<schema::Value> default_value(const schema::Key& key, const std::filesystem::path& folder);

// The path made absolute from `folder`, without "." and "..".
std::string absolute_path(const std::string& path, const std::filesystem::path& folder);

}  // namespace tierwave::scenario
