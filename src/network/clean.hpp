// Step 1 of generation: a table whose entries can be carried by firms.
#pragma once
#include "network/generate.hpp"
#include "network/table.hpp"

namespace tierwave::network {

// Nets each seller's negative final-demand entries against its positive ones. Where the total is
// negative it becomes zero: output rises to intermediate sales, and the gap is value added. Cells
// without output leave. What changed is counted in `report`.
// Errors: InvalidInput with every negative or non-finite intermediate flow, and every cell that
// buys but sells nothing.
CleanTable clean(const economy::Economy& economy, GenerationReport& report);

}  // namespace tierwave::network
