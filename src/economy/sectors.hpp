// What is known of countries and sectors beside the table: three small CSV files.
//   countries.csv    code,name,members
//   sectors.csv      code,name,stock_days,remote_share,essential_share,household_demand_reduction,on_site_consumption
//   criticality.csv  header: any text, then the using sectors; rows: the input, then 1, 0.5 or 0 a using sector
// An attribute of a sector may be empty: not known. Every code of the economy must stand there once, in any order.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "economy/economy.hpp"

namespace tierwave::economy {

// Each fills what the economy, which has the codes of its table, does not know yet. Errors: InputOutputError for a
// missing file or a folder; InvalidInput with all mistakes of the file.
void read_countries(const std::filesystem::path& path, Economy& economy);
void read_sectors(const std::filesystem::path& path, Economy& economy);
void read_criticality(const std::filesystem::path& path, Economy& economy);

std::string countries_text(const Economy& economy);
std::string sectors_text(const Economy& economy);
std::string criticality_text(const Economy& economy);  // the economy must have ratings

}  // namespace tierwave::economy
