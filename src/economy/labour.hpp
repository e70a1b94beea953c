// Labour accounts: who works in each cell, as a CSV of one row a cell.
//   country,sector                 of the table
//   employment_thousand            thousand persons; empty: not known
//   women_share                    of employment, 0 to 1
//   labour_share_of_value_added    labour income, with that of the self-employed, over value added; 0 or more
//   hours_per_worker_year          hours, above 0 and at most 8784
// informal_share_country, compensation_share_of_value_added and value_added_musd may stand there too; they are not
// used. The last three figures may be empty where nobody works or nothing is made.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// What a reader of the accounts should know. Cells are labels such as AUT_c1.
struct LabourReport {
  std::vector<std::string> cells_without_row;          // they have output; no persons are assumed
  std::vector<std::string> cells_without_employment;   // their row gives none; they have output; no persons are assumed
  std::vector<std::string> labour_share_above_one;     // kept: the self-employed can earn less than imputed to them
  std::vector<std::string> employment_without_output;  // left out: nothing is made there
  double persons_left_out = 0;                         // in those
  std::vector<std::string> unused_columns;
};

struct LabourReading {
  std::vector<Labour> labour;  // one a cell
  LabourReport report;
};

// Errors: InputOutputError for a missing file or a folder; InvalidInput with all mistakes: an unknown country or
// sector, a cell that stands twice, a text, a share above 1, negative figures, a figure missing where people work.
LabourReading read_labour(const std::filesystem::path& path, const Economy& economy);

// The accounts in this layout; read_labour() reads them back to the same bits. The economy must have some.
std::string labour_text(const Economy& economy);

}  // namespace tierwave::economy
