// Whether the numbers of a loaded network lie between their bounds. Internal to loading.
#pragma once
#include "base/errors.hpp"
#include "network_files/saved_network.hpp"

namespace tierwave::network {

// The hashes of a file say that it is as it was written, not that its numbers can be true: later code takes positions without
// asking, and a NaN goes through all sums. One mistake for each column, with its first entry beyond the bounds. The columns
// must have the lengths that fit together.
void check_bounds(const SavedNetwork& saved, const Location& where, const char* remedy, Mistakes& mistakes);

}  // namespace tierwave::network
