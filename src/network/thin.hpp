// Step 2 of generation: fewer flows, the same margins.
#pragma once
#include "network/generate.hpp"
#include "network/table.hpp"

namespace tierwave::network {

// A seller keeps at least this share of its intermediate sales: where the cuts would leave it less,
// its largest flows stay. Without it some sellers would lose every buyer.
inline constexpr double least_sales_kept = 0.5;

// Keeps the flows that matter to the buyer or the seller, cuts products a buyer hardly uses unless
// critical, and scales what is left so that each row and column keeps its sum.
// Errors: InvalidInput naming the cell whose margin cannot be met.
FlowTable thin(const economy::Economy& economy, const CleanTable& table, const GenerationOptions& options,
               GenerationReport& report);

}  // namespace tierwave::network
