// The shards of a sweep joined.
#pragma once
#include <filesystem>
#include <vector>

#include "sweep/record.hpp"

namespace tierwave::sweep {

// What the sweep would have found in one. Shards may be named in any order.
// Errors: InvalidInput for shards that are missing, named twice, of another number of shards, of another plan, or that
// differ in where they come from, each with its file; those of read_sweep_file().
Record merged(const std::vector<std::filesystem::path>& shards);

}  // namespace tierwave::sweep
