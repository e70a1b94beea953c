// A comparison as a table, one row per quantity of a figure.
#pragma once
#include <string>

#include "analysis/compare.hpp"

namespace tierwave::analysis {

// CSV with the columns table, scenario, figure, axis, entry, quantity, unit, mean, q05, q25, q50, q75, q95, helps, best.
// `table` is levels, differences or money: rows of two tables are not to be set against each other. What is not known is
// an empty field. Numbers read back to the same bits.
std::string csv_of(const Comparison& comparison);

}  // namespace tierwave::analysis
