// Networks in files. A network folder, version 1, holds
//   network.toml      optional: format_version, currency, year, employment_year, countries, sectors
//   firms.csv         one row per firm
//   links.csv         supplier,buyer,flow
//   final_demand.csv  optional: country,sector,destination,use,sales
// README.md lists the columns. Money is in millions per day.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "network/network.hpp"

namespace tierwave::network {

inline constexpr int network_format_version = 1;

// Reads a network folder. With an `economy`, countries, sectors, what is known of them, criticality,
// currency and year are the economy's and the file may name no others; without, they are those of
// network.toml, or the codes in firms.csv in their order. `hashes`, when given, receives the SHA-256 of
// each file read, by file name.
// Errors: InputOutputError for a missing file or folder; InvalidInput with all mistakes of a file.
Network read_network(const std::filesystem::path& folder, const Context& context,
                     const economy::Economy* economy = nullptr, std::map<std::string, std::string>* hashes = nullptr);

// Reads the layout of the Inoue & Todo simulator, columns separated by spaces and without a header:
//   pini.txt     firm output              defines the firms
//   affi.txt     firm sector size         size is checked to be a number and not used
//   cvector.txt  firm final-sales         a firm left out sells nothing to final users
//   atable.txt   supplier client flow
// All firms stand in one country, ALL; there is no employment.
Network read_inoue_todo(const std::filesystem::path& folder, const Context& context,
                        std::map<std::string, std::string>* hashes = nullptr);

// Writes a network folder, all or nothing; reading it again gives the same firms, links and bits.
// Errors: InputOutputError, also when the folder exists and `force` is false.
void write_network(const Network& network, const std::filesystem::path& folder, bool force);

}  // namespace tierwave::network
