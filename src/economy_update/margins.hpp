// Margins to which an economy is carried: a folder with any of these CSV files, each row a sum and its target. Amounts are
// in millions of the economy's currency a year, 0 or more.
//
//   output.csv            country,sector,million               gross output
//   sales.csv             exporter,importer,sector,million     all that the exporter's sector sells to the importer,
//                                                              to other sectors and final users, sales at home included
//   intermediate_use.csv  country,product,user,million         what the using sector buys of the product, from home and abroad
//   value_added.csv       country,sector,million               output less intermediate use
//   employment.csv        country,employment_thousand          thousand persons
//
// A sector, product or user may be several joined by `+`, as in textiles+leather, or `*` for all: the row is then the target
// of their sum. Inside a file no sum may hold what another one holds.
#pragma once
#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// The margins of flows, in the order in which they are fitted.
enum class MarginKind : std::size_t { output, sales, value_added, intermediate_use };
inline constexpr std::size_t margin_kinds = 4;
std::string_view file_of(MarginKind kind);  // "output.csv"
std::string_view name_of(MarginKind kind);  // "output"

// A sum of flows and its target. Positions are those of the economy's countries and sectors.
struct MarginRow {
  std::size_t country = 0;           // the exporter of sales
  std::size_t importer = 0;          // of sales
  std::vector<std::size_t> sectors;  // rising; the products of intermediate use
  std::vector<std::size_t> users;    // rising; of intermediate use
  double amount = 0;                 // millions a year
  int line = 0;
};

struct Margin {
  std::string file;  // for error locations
  std::vector<MarginRow> rows;
};

struct EmploymentTarget {
  std::size_t country = 0;
  double persons = 0;
  int line = 0;
};

struct Margins {
  std::string folder;
  std::array<std::optional<Margin>, margin_kinds> of_flows;
  std::string employment_file;
  std::vector<EmploymentTarget> employment;

  const std::optional<Margin>& of(MarginKind kind) const { return of_flows[static_cast<std::size_t>(kind)]; }
  bool has_flows() const;
};

// "textiles+leather", and "all sectors" for all of them.
std::string label_of(const Economy& economy, const std::vector<std::size_t>& sectors);
// "output of food in AUS", "sales of food from AUS to DEU", "use of mining by food in AUS".
std::string label_of(const Economy& economy, MarginKind kind, const MarginRow& row);

// Errors: InputOutputError for a missing folder or a file; InvalidInput with all mistakes: no margin at all, another CSV file
// in the folder, unknown countries and sectors, texts, amounts below 0, what stands in two sums of a file.
Margins read_margins(const std::filesystem::path& folder, const Economy& economy);

}  // namespace tierwave::economy
