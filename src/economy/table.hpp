// World input-output tables in the layout of the OECD inter-country tables (ICIO).
//
// Header: a first field of any text, then one label a column. Rows: a label, then one number a column.
//   REGION_SECTOR  a cell, as a row (it sells) and as a column (it buys); the region is the text before the
//                  first underscore, so sectors may hold underscores: AUT_A01_02 is sector A01_02 of AUT
//   REGION_USE     a column of final demand; USE is one of `final_categories`
//   OUT            row and column: output
//   VA             row: value added
//   TLS            row, optional: taxes less subsidies on products
// OUT, VA and TLS may also be written three times over, as in VA_VA_VA. Rows and columns stand in any order.
#pragma once
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// What a category of final demand counts as. The first of each use is the one table_text() writes.
struct FinalCategory {
  std::string_view code;
  FinalUse use;
};
inline constexpr std::array<FinalCategory, 6> final_categories{{
    {"HFCE", FinalUse::households},    // consumption of households
    {"NPISH", FinalUse::households},   // consumption of non-profit institutions serving households
    {"DPABR", FinalUse::households},   // direct purchases abroad by residents
    {"GGFC", FinalUse::government},    // consumption of government
    {"GFCF", FinalUse::investment},    // gross fixed capital formation
    {"INVNT", FinalUse::inventories},  // changes in inventories
}};
std::string_view category_of(FinalUse use);  // the code table_text() writes for it

// A table may miss its balance by this share of output; beyond it is refused.
inline constexpr double balance_tolerance = 0.01;
// Under this share of output a difference is the rounding of a sum of doubles, and not worth a word.
inline constexpr double rounding_tolerance = 1e-9;

// Two figures that should agree, in millions of the table's currency a year.
struct Imbalance {
  std::string cell;
  double stated = 0;  // what the table says
  double found = 0;   // what its other entries add up to
};

// What reading changed. Differences under `rounding_tolerance` are not listed.
struct TableReport {
  std::vector<Imbalance>
      sales;  // output against the cell's sales; the difference went to the inventories of its country
  std::vector<Imbalance>
      value_added;                // value added with taxes against output less intermediate use; the latter was kept
  std::vector<Imbalance> totals;  // output of the OUT column against that of the OUT row; the column was kept
  double product_taxes = 0;       // TLS of all cells; now part of their value added
  double product_taxes_of_final_users = 0;  // TLS in columns of final demand; in no cell, left out
  double value_added_of_final_users = 0;    // VA in columns of final demand; in no cell, left out
};

// An economy with countries, sectors (their codes as names), flows, output and value added; nothing else.
struct TableReading {
  Economy economy;
  TableReport report;
};

// Errors: InputOutputError for a missing file or a folder; InvalidInput with all mistakes of the table: an
// empty file, rows or columns that are missing, unknown or double, fields that are too few or not finite
// numbers, negative intermediate flows or output, a balance missed by more than `balance_tolerance`.
TableReading read_table(const std::filesystem::path& path);

// The same from a text in memory; `file` stands in error locations.
TableReading parse_table(const std::string& file, const std::string& text);

// The economy's flows in this layout; parse_table() reads them back to the same bits.
std::string table_text(const Economy& economy);

}  // namespace tierwave::economy
