// The rows of the table: which network is measured.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "economy/economy.hpp"
#include "network/generate.hpp"

namespace tierwave::bench {

struct Row {
  enum class Kind {
    sparse,   // firms of the built-in economy with 5.5 links each
    dense,    // firms of a table with all links; only its generation is measured
    sectors,  // every cell of a table is one firm, and every flow a link
  };
  std::string name;
  Kind kind = Kind::sparse;
  std::uint32_t firms = 0;                 // but for sectors
  std::size_t countries = 0, sectors = 0;  // of a made-up table
  int days_a_round = 1;
  bool takes_economy = false;
  std::filesystem::path economy;  // a folder to read; empty: the built-in one, or for sectors a made-up one
};

// Rows that stand in the table without being named; `large` adds those of 10^7 firms and more.
std::vector<Row> usual_rows(bool large);

// A row by name, or sparse with a number of firms. Errors: UsageError with the names known.
Row row_named(const std::string& name);

economy::Economy economy_of(const Row& row);
network::Generated generate(const Row& row, const economy::Economy& economy, const Context& context);

}  // namespace tierwave::bench
