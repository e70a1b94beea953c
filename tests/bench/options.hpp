// The command line of the benchmark.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "bench/row.hpp"

namespace tierwave::bench {

struct Options {
  std::vector<Row> rows;
  int rounds = 7;
  bool values = false;  // lines for programs instead of the table
};

std::string_view usage();

// Nothing when help is asked for. Errors: UsageError.
std::optional<Options> parse_options(const std::vector<std::string>& arguments);

}  // namespace tierwave::bench
