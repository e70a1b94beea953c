// Step 5 of generation, sellers' side: which firms of a selling cell serve each purchase.
#pragma once
#include "network/purchases.hpp"

namespace tierwave::network {

// One sale of a firm to a firm. A pair may stand more than once; assembly joins them.
struct Deals {
  std::vector<std::uint32_t> supplier;  // firm
  std::vector<std::uint32_t> buyer;     // firm
  std::vector<double> value;            // millions per day, above 0
  std::size_t size() const { return supplier.size(); }
};

// Lays each cell's purchases, in random order, over its firms' shares: purchases are served exactly,
// each firm sells its share and has at least one buyer, and the chance to serve a purchase is in
// proportion to size. Where a firm would buy from itself while others of its cell could sell, it
// exchanges partners with another deal of the cell, which changes no sum.
Deals find_suppliers(const economy::Economy& economy, Purchases purchases, const FirmSizes& sizes,
                     const GenerationOptions& options, const Context& context);

}  // namespace tierwave::network
