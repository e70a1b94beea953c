// Names and hashes of the files that a run reads, for the provenance of its results.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// SHA-256 by name.
using Hashes = std::map<std::string, std::string>;

// The path that leads to a file from the scenario's folder, so that results do not depend on where the
// two of them lie.
std::string path_from_scenario(const scenario::Scenario& scenario, const std::filesystem::path& file);

// Adds the hashes of files directly inside a folder, given by file name.
void add_folder(Hashes& hashes, const scenario::Scenario& scenario, const std::filesystem::path& folder,
                const Hashes& inside);

// Adds the hashes of files. Errors: InputOutputError for one that cannot be read.
void add_files(Hashes& hashes, const scenario::Scenario& scenario, const std::vector<std::string>& files);

}  // namespace tierwave::resolve
