// Networks of the sizes and kinds that runs meet, ready to simulate.
#pragma once
#include <string>

#include "base/random.hpp"
#include "economy/folder.hpp"
#include "network/generate.hpp"
#include "support/example_economy.hpp"
#include "support/small_network.hpp"

namespace tierwave::tests {

inline network::Network generated(const economy::Economy& economy, std::uint32_t firms) {
  network::GenerationOptions options;
  options.firms = firms;
  return network::generate(economy, options, Context(2)).network;
}

inline network::Network sector_level(const economy::Economy& economy) {
  return network::one_firm_per_cell(economy, {}, Context(2)).network;
}

inline economy::Economy shipped_economy() {
  return economy::read_folder(std::string(TIERWAVE_SOURCE_DIR) + "/models/economies/world-2011");
}

// The mechanisms a scenario gets that names none. Target stocks are 1.7 to about 40 days and different for every pair
// of product and sector.
inline engine::Setup<> default_setup(const network::Network& network) {
  engine::Setup<> setup = plain_setup(network, 10);
  setup.mechanisms = {};
  for (std::uint32_t product = 0; product < network.sectors.size(); ++product)
    for (std::uint32_t sector = 0; sector < network.sectors.size(); ++sector)
      setup.target_stock_days(product, sector) = 1.7 + 38 * uniform({3, 0}, product, 0, Purpose::test, sector);
  return setup;
}

}  // namespace tierwave::tests
