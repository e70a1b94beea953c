// Step 6 of generation: deals as compressed rows, and what each firm sells, pays and employs.
#pragma once
#include "network/suppliers.hpp"

namespace tierwave::network {

// Joins deals into links, splits final sales into home and abroad (the larger firms export), defines
// each firm's output as the sum of its sales, and spreads employment and labour income by output.
// Upstreamness is left empty.
Network assemble(const economy::Economy& economy, const CleanTable& table, const FirmSizes& sizes, Deals deals,
                 Precision precision, const Context& context, GenerationReport& report);

// Output of every firm: its links in the order of Customers (base/lanes.hpp), then final sales at home, then abroad.
void define_output(Network& network, const Context& context);

}  // namespace tierwave::network
