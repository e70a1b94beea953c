// The HDF5 file of a comparison.
#pragma once
#include <filesystem>

#include "analysis/compare.hpp"

namespace tierwave::analysis {

// Axes scenario, quantile, replicate where there are several, and those by which all scenarios are known. Arrays
// FIGURE_QUANTITY[_by_AXIS] by scenario and replicate, with _mean and _quantile over replicates, FIGURE_helps and FIGURE_best; paid and
// what goes with it by scenario and country. Errors: those of results::ResultsFile.
void write_comparison(const Comparison& comparison, const std::filesystem::path& path, bool force);

}  // namespace tierwave::analysis
