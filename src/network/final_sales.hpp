// Step 7 of generation: final sales at home and abroad.
#pragma once
#include "network/firm_sizes.hpp"
#include "network/network.hpp"

namespace tierwave::network {

// Sets final sales of every firm: its share of its cell's. Exporters are the largest firms: as many
// as together make the square root of the abroad share of the cell's final sales; each sells the same
// part of its final sales abroad, so that the cell's sales abroad are met.
void set_final_sales(Network& network, const economy::Economy& economy, const CleanTable& table, const FirmSizes& sizes,
                     const Context& context);

}  // namespace tierwave::network
