// The labels of an ICIO table: which row and which column is what. Private to the reader of tables.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.hpp"
#include "economy/economy.hpp"

namespace tierwave::economy {

// The table as it stands in the file.
struct RawRow {
  int line = 0;
  std::string label;
  bool readable = true;  // every field is a finite number
};
struct RawTable {
  std::string file;
  int header_line = 0;
  std::vector<std::string> columns;  // without the first field
  std::vector<RawRow> rows;
  std::vector<double> values;  // rows x columns; 0 where a field could not be read
  double value(std::size_t row, std::size_t column) const { return values[row * columns.size() + column]; }
};

inline constexpr std::size_t absent = static_cast<std::size_t>(-1);

struct FinalColumn {
  std::size_t column = 0;       // of the raw table
  std::size_t destination = 0;  // country
  FinalUse use = FinalUse::households;
};

struct Layout {
  std::vector<std::string> countries;  // in the order of the rows
  std::vector<std::string> sectors;
  std::vector<std::size_t> cell_rows;     // raw row of each cell
  std::vector<std::size_t> cell_columns;  // raw column of each cell
  std::vector<FinalColumn> final_columns;
  std::size_t output_row = absent;
  std::size_t output_column = absent;
  std::size_t value_added_row = absent;
  std::size_t product_taxes_row = absent;  // absent where the table has none
  std::string label(std::size_t cell) const {
    return countries[cell / sectors.size()] + "_" + sectors[cell % sectors.size()];
  }
};

// Adds every missing, unknown or double label to `mistakes`.
Layout find_layout(const RawTable& table, Mistakes& mistakes);

}  // namespace tierwave::economy
