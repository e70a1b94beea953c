// How much memory an ensemble takes.
#pragma once
#include <cstdint>

#include "analysis/run_replicate.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

// Bytes beside the study itself: a simulation on each thread, with a network of its own where the scenario draws them,
// and what every finished replicate keeps.
double ensemble_bytes(const resolve::Study& study, std::uint32_t replicates, int threads, Keep keep = Keep::days);

// Throws InvalidInput with both figures where that is more than `available`.
void refuse_beyond_memory(const resolve::Study& study, std::uint32_t replicates, int threads, double available,
                          Keep keep = Keep::days);

}  // namespace tierwave::analysis
