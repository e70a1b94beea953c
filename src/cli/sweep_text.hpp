// What `tierwave sweep` and `tierwave merge` print, at most 100 columns wide.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "sweep/record.hpp"

namespace tierwave::cli {

// Of a Sobol plan a table of indices for each headline result; of other plans the samples that lose least and most
// hours, or output where hours are not known. `indices` by figure (sweep/record.hpp).
std::string sweep_text(const sweep::Record& record, const std::vector<sweep::SobolIndices>& indices,
                       const std::filesystem::path& output);

}  // namespace tierwave::cli
