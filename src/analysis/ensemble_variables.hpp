// What the results file of an ensemble holds: its axes and arrays.
#pragma once
#include <cstdint>
#include <vector>

#include "resolve/study.hpp"
#include "results/results_file.hpp"

namespace tierwave::analysis {

std::vector<results::Axis> ensemble_axes(const resolve::Study& study, std::uint32_t replicates);
std::vector<results::Variable> ensemble_variables(const resolve::Study& study);

}  // namespace tierwave::analysis
