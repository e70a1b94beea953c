// From [economy] and [network] to firms and links.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "network/generate.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::study {

struct Population {
  std::shared_ptr<const network::Network> network;
  std::optional<network::GenerationReport> report;  // nothing for firms read from files
  std::vector<double> women_share;                  // by cell; empty where the economy gives none
  std::string source;                               // of the economy, or of the files
  std::map<std::string, std::string> hashes;        // SHA-256 of each file read, by name
};

// Errors: those of the readers; InvalidInput when the network does not fit into memory.
Population make_population(const scenario::Scenario& scenario, const Context& context);

}  // namespace tierwave::study
