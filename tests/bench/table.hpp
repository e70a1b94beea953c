// The table of all that was measured.
#pragma once
#include <string>
#include <vector>

#include "bench/measured.hpp"

namespace tierwave::bench {

// Rows in their order, one line for each number of threads, under the names of the columns.
std::string table_text(const std::vector<Measured>& all);

}  // namespace tierwave::bench
