// The optional files of a network folder. Internal to reading.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "network/network.hpp"

namespace tierwave::network {

// Countries and sectors of which only the codes are known.
void set_countries(Network& network, const std::vector<std::string>& codes);
void set_sectors(Network& network, const std::vector<std::string>& codes);

// network.toml: currency, year, employment_year, countries, sectors.
void read_description(const std::filesystem::path& path, Network& network);

// final_demand.csv: replaces the network's final demand, and must add up to each cell's final sales.
void read_final_demand(const std::filesystem::path& path, Network& network);

}  // namespace tierwave::network
