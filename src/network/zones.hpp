// Step 8 of generation: which firms are in an export processing zone.
#pragma once
#include "base/context.hpp"
#include "network/network.hpp"

namespace tierwave::network {

// Puts exporters into a zone until they sell that share of what their cell sells abroad, to firms and to final users:
// those first that sell the largest part of their output abroad, then the larger ones. The last firm is put in if that
// comes nearer to the share. With a share of 0 no firm is in a zone. Needs outputs, links and final sales.
void set_zones(Network& network, double share, const Context& context);

}  // namespace tierwave::network
