// What a results file says of where it comes from.
#pragma once
#include <vector>

#include "resolve/study.hpp"
#include "results/results_file.hpp"

namespace tierwave::study {

// Scenario as written and as resolved, hashes, seed, program version and revision, library versions.
// Nothing that differs between two runs of the same scenario on one machine.
std::vector<results::Attribute> provenance(const resolve::Study& study);

}  // namespace tierwave::study
