// The rows of the table: which network is measured.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "network/generate.hpp"
#include "study/study.hpp"

namespace tierwave::bench {

struct Row {
  std::string name;
  std::uint32_t firms = 0;  // of the built-in economy; 0: every cell of a whole table is one firm
  std::size_t countries = 0, sectors = 0;
  int days_a_round = 1;
};

// Those that stand in the table without being named; with `large` those of 10^7 firms and more too.
std::vector<Row> usual_rows(bool large);

// A row by name, or of a number of firms. Errors: UsageError with the names known.
Row row_named(const std::string& name);

network::Generated generate(const Row& row, const Context& context);

// The network under shocks that have begun, for so many days.
study::Study study_of(const Row& row, int days, const Context& context);

}  // namespace tierwave::bench
