// The project's own economy folder, version 1. What stands in each file: description.hpp, sectors.hpp, table.hpp,
// labour.hpp.
//   economy.toml     format version, name, year, currency, sources, the final-demand columns' uses
//   countries.csv    codes, names and members of regions
//   sectors.csv      codes, names and attributes
//   table.csv        the table in ICIO layout, read by the same reader as any other table
//   labour.csv       optional: labour accounts
//   criticality.csv  optional: how badly each sector needs each input
// Other .csv and .toml files are refused, so that a misspelt one is not taken for a missing one.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "economy/economy.hpp"

namespace tierwave::economy {

// Reads back what write_folder() wrote to the last bit. Errors: InputOutputError for a missing file or folder;
// InvalidInput with all mistakes of a file, and for a table that needs balancing: that is the import's work.
// `hashes`, when given, receives the SHA-256 of each file read, by file name.
Economy read_folder(const std::filesystem::path& folder, std::map<std::string, std::string>* hashes = nullptr);

// Writes all or nothing. Errors: InputOutputError, also when the folder exists and `force` is false.
void write_folder(const Economy& economy, const std::filesystem::path& folder, bool force);

}  // namespace tierwave::economy
