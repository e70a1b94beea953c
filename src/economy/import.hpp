// From a table and labour accounts as published to an economy, with a report of every correction.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "economy/economy.hpp"
#include "economy/labour.hpp"
#include "economy/table.hpp"

namespace tierwave::economy {

struct ImportRequest {
  std::filesystem::path table;                   // in ICIO layout, see table.hpp
  std::optional<std::filesystem::path> labour;   // see labour.hpp
  std::optional<std::filesystem::path> sectors;  // a folder with sectors.csv and criticality.csv, see sectors.hpp
  std::string name;
  int year = 0;               // of the table
  std::string currency;       // three letters, such as USD
  std::string source;         // of the table
  std::string labour_source;  // required with `labour`
};

// A cell and a figure of it, millions a year.
struct CellAmount {
  std::string cell;
  double amount = 0;
};

struct ImportReport {
  std::size_t countries = 0;
  std::size_t sectors = 0;
  TableReport table;
  std::vector<std::string> cells_without_output;               // they take part in nothing; kept with zeros
  std::size_t negative_final_demand_entries = 0;               // kept; generating a network nets them
  double negative_final_demand = 0;                            // their sum, millions a year
  std::vector<CellAmount> sellers_with_negative_final_demand;  // by their total; kept
  std::vector<CellAmount> cells_with_negative_value_added;     // kept
  std::optional<LabourReport> labour;                          // nothing: no labour accounts were given
  std::vector<std::string> notes;                              // assumptions made, in words
  std::vector<std::string> warnings;                           // what is most likely a slip, in words
};

// The report as text, a line for each kind of correction with the largest cases.
std::string describe(const ImportReport& report);

struct Imported {
  Economy economy;
  ImportReport report;
};

// Errors: those of the readers; InvalidInput for an empty name or source, a year before 1900 or after 2200, a
// currency that is not three capital letters.
Imported import_table(const ImportRequest& request);

}  // namespace tierwave::economy
