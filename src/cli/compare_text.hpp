// A comparison on the screen, in lines of at most 100 columns.
#pragma once
#include <optional>

#include "analysis/compare.hpp"

namespace tierwave::cli {

// With `by`, all entries along that axis in place of the largest.
void print_comparison(const analysis::Comparison& comparison, std::optional<analysis::By> by);

}  // namespace tierwave::cli
