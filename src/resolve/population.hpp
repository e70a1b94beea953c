// From [economy] and [network] to firms and links.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "network/generate.hpp"
#include "network/network.hpp"
#include "resolve/input_files.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

struct Population {
  std::shared_ptr<const network::Network> network;
  std::optional<network::GenerationReport> report;  // nothing for firms read from files
  std::vector<std::string> notes;                   // assumptions made by the generation, in words
  std::vector<double> women_share;                  // by cell; empty where the economy gives none
  std::string source;                               // of the economy, or of the files
  Hashes hashes;                                    // of each file read, by its path from the scenario
  Hashes economy_files;                             // of the economy the firms were made from, by file name
};

// Makes the network that of the population, with the jobs of the scenario's year.
void take_network(const scenario::Scenario& scenario, network::Network network, Population& population);

// Firms and links are drawn with the scenario's seed and the replicate.
// Errors: those of the readers and of the generation, with the key `firms` as their place where they have
// no other; InvalidInput when the network does not fit into memory.
Population make_population(const scenario::Scenario& scenario, const Context& context, std::uint32_t replicate = 0);

}  // namespace tierwave::resolve
