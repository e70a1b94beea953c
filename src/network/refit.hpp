// Biproportional fitting (RAS) of a thinned table to the row and column sums it had.
#pragma once
#include "network/table.hpp"

namespace tierwave::network {

// Scales rows and columns of `flows` in turn until every cell's intermediate sales and purchases are
// those of `table`, to 1e-10 of each.
// Errors: InvalidInput naming the cell whose margin cannot be met, and by how much.
void refit(const economy::Economy& economy, const CleanTable& table, FlowTable& flows);

}  // namespace tierwave::network
