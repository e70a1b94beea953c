// How well the firms reproduce the table.
#pragma once
#include "network/firm_sizes.hpp"
#include "network/generate.hpp"

namespace tierwave::network {

// Fills the report's largest_flow_error and largest_output_error. In sparse mode flows are compared
// product by product for each buying cell, and by the sales of each cell.
// Errors: BrokenInvariant when an error is above options.tolerance.
void compare_to_table(const Network& network, const CleanTable& table, const FlowTable& flows, const FirmSizes& sizes,
                      const GenerationOptions& options, const Context& context, GenerationReport& report);

}  // namespace tierwave::network
