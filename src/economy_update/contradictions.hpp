// Margins that cannot all be met, found before anything is fitted.
#pragma once
#include <string>
#include <vector>

#include "economy/economy.hpp"
#include "economy_update/margins.hpp"

namespace tierwave::economy {

// Margins may miss each other by this share; what is fitted may miss its margin by as much.
inline constexpr double margin_tolerance = 0.005;

// Compares, wherever the rows of the margins cover both sides,
// - the output of sectors with their sales to all countries;
// - output with intermediate use plus value added, or with what intermediate use leaves where value added is not given: it may
//   not be below 0;
// - what all sectors of a country buy of a product with all that is sold to it, where no final demand can be negative.
// Returns a sentence for each pair that differs by no more than the tolerance, but by more than a millionth, at most one of each
// kind, with the largest difference: the fit will be a compromise.
// Errors: InvalidInput with every pair of sums that differ by more, with both values.
std::vector<std::string> refuse_contradictions(const Margins& margins, const Economy& economy);

}  // namespace tierwave::economy
