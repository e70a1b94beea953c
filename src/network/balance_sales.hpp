// Sparse mode: draws of sellers leave some cells with too many purchases and some with too few.
#pragma once
#include "network/purchases.hpp"

namespace tierwave::network {

// Moves purchases, product by product and in random order, from selling cells with too many to those
// with too few, until each sells to other cells what the table says. At most one purchase is split for
// each selling cell. A buyer is not moved to its own cell while another one lacks purchases.
void balance_sales(Purchases& purchases, const economy::Economy& economy, const FlowTable& flows,
                   const FirmSizes& sizes, RandomKey key);

}  // namespace tierwave::network
