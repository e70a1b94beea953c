// How much memory an ensemble takes.
#pragma once
#include <cstdint>

#include "resolve/study.hpp"

namespace tierwave::analysis {

// Bytes beside the study itself: a simulation on each thread, with a network of its own where the scenario draws them,
// and what every finished replicate keeps.
double ensemble_bytes(const resolve::Study& study, std::uint32_t replicates, int threads);

// Throws InvalidInput with both figures where that is more than `available`.
void refuse_beyond_memory(const resolve::Study& study, std::uint32_t replicates, int threads, double available);

}  // namespace tierwave::analysis
