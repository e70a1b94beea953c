// `extends = "baseline.toml"`: another file's keys as defaults.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/toml.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::scenario {

inline constexpr std::string_view extends_key = "extends";

// The tree of `file` and those of the files it extends, nearest first, without the key itself; every node keeps
// the place where it stands. The files go to `bases`, nearest first.
// Errors: InvalidInput when the name is no text, the file does not exist, or files extend each other
// in a circle; those of read_text and parse_toml for the other files.
std::vector<TomlTable> with_bases(TomlTable tree, const std::filesystem::path& file, std::vector<Base>& bases);

}  // namespace tierwave::scenario
