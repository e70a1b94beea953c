// The results file of a sweep or a shard. Axes: sample, parameter, result, bound, and replicate where they are kept.
//
//   value                     sample, parameter            what the sample has for the key
//   hours_lost ...            sample                       figures.hpp; means over replicates
//   hours_lost_replicates ... sample, replicate            where they are kept
//   first_order, total        result, parameter            Sobol indices, of the whole of a Sobol plan
//   first_order_interval ...  bound, result, parameter     their 90 % intervals
//
// Labels: unit (parameter), matrix (sample; of a Sobol plan).
#pragma once
#include <filesystem>
#include <vector>

#include "sweep/record.hpp"

namespace tierwave::sweep {

// Equal records are equal files, byte for byte. Errors: those of results::ResultsFile.
void write_sweep_file(const Record& record, const std::vector<SobolIndices>& indices, const std::filesystem::path& path,
                      bool force);

// What such a file holds. Errors: InputOutputError; InvalidInput where it is not complete, or not of a sweep.
Record read_sweep_file(const std::filesystem::path& path);

// Whether a results file of this very plan stands there.
bool holds_results_of(const std::filesystem::path& path, const std::string& plan_sha256);

}  // namespace tierwave::sweep
