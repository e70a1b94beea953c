// What the results file of an ensemble holds: its axes and arrays.
#pragma once
#include <cstdint>
#include <vector>

#include "results/results_file.hpp"
#include "study/study.hpp"

namespace tierwave::analysis {

std::vector<results::Axis> ensemble_axes(const study::Study& study, std::uint32_t replicates);
std::vector<results::Variable> ensemble_variables(const study::Study& study);

}  // namespace tierwave::analysis
