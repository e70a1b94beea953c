// A start for sales that an economy's table hardly has, so that proportional fitting can reach their targets, and reaches them
// by flows that make sense: a table in whole millions keeps of small sales what rounding left of them.
#pragma once
#include <vector>

#include "economy/economy.hpp"
#include "economy_update/margins.hpp"

namespace tierwave::economy {

// Where the table has less than this share of a target, what it has says little of the rest.
inline constexpr double hardly_there = 0.1;

// Every row of the sales, but those at home, of which the table has less than `hardly_there` gets flows that add up to what is
// missing: divided among products, users and final uses as what the importer buys of the row's sectors from all countries but
// itself and the exporter (import proportionality, as the makers of world tables assume where a source says nothing of users).
// Purchases below 0 count as 0. Rows whose sectors the importer buys from nobody else stay as they are. Returns the rows that
// got a start.
std::vector<const MarginRow*> seed_sales(Economy& economy, const Margin& sales);

}  // namespace tierwave::economy
