// Linear operators on a table. Notation: Z intermediate use, x output, f final demand by seller.
#pragma once
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// A = Z diag(x)^-1, cells x cells: what the column buys of the row for each unit of its own output. A cell without
// output buys nothing.
Matrix technical_coefficients(const Economy& economy);

// B = diag(x)^-1 Z, cells x cells: the share of its output that the row sells to the column. A cell without output
// sells nothing.
Matrix allocation_coefficients(const Economy& economy);

// (I - A)^-1 f for a square matrix of technical coefficients, not negative (Leontief 1936): the output that the
// final demand f takes, millions. Errors: InvalidInput when the economy is not productive, that is when some cell
// would need more than a unit of itself, directly and through others, for a unit of output.
std::vector<double> leontief_inverse_times(const Matrix& coefficients, const std::vector<double>& final_demand);

// U = (I - B)^-1 1, one a cell: the mean number of steps from a cell to final use, 1 where all is sold to final
// users (Antras, Chor, Fally & Hillberry 2012). Cells without output have 1. Errors: InvalidInput naming the first
// cell whose distance does not exist, because what it sells on exceeds its output (negative final demand).
std::vector<double> upstreamness(const Economy& economy);

}  // namespace tierwave::economy
