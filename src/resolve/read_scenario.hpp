// Reads a scenario in the language of this program, with all its mistakes in one pass: those of form, and names that
// its economy does not have.
#pragma once
#include <filesystem>
#include <string>

#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Errors: those of scenario::read().
scenario::Scenario read_scenario(const std::filesystem::path& file, const scenario::Overrides& overrides = {});

// The same from a text in memory; see scenario::parse().
scenario::Scenario parse_scenario(const std::string& text, const std::filesystem::path& file,
                                  const scenario::Overrides& overrides = {});

}  // namespace tierwave::resolve
