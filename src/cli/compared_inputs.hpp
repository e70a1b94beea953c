// What `compare` and `report` refuse of the files that they are given, and which of them is the baseline.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace tierwave::cli {

// Whether a name is of a scenario; all others are of results files.
bool is_scenario(const std::string& input);

// Errors: UsageError for a file that stands there twice, under whatever names.
void refuse_one_file_twice(const std::vector<std::string>& inputs);

// The one that --baseline names: by its file, the name of its scenario or that of the file without its ending; the first
// where it names none. `names` are those of scenarios. Errors: UsageError for none, with the nearest, or several.
std::size_t baseline_of(const std::string& baseline, const std::vector<std::string>& inputs,
                        const std::vector<std::string>& names);

}  // namespace tierwave::cli
