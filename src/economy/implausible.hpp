// Figures that no economy has: most are slips of unit.
#pragma once
#include <string>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// One sentence for each kind of figure that cannot be, with cells, values and the likely cause; nothing is changed:
// - more than 5 thousand million persons in all, or 1 thousand million in one cell;
// - hours a worker a year outside 200 to 5000;
// - a labour share of value added above 2 in most cells with employment;
// - value added a worker outside 100 to 10 million a year, or above 1e9 million in all, where the currency is a dollar
//   or the euro. Measured: agriculture in Burundi made 213 dollars a worker in 2015, at prices of 2010, the least of
//   all countries then listed (World Bank, World Development Indicators, NV.AGR.EMPL.KD).
std::vector<std::string> implausible_figures(const Economy& economy);

}  // namespace tierwave::economy
