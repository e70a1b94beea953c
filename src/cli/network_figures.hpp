// A network in a few numbers, for people and for --json.
#pragma once
#include <cstdint>
#include <vector>

#include "network/network.hpp"
#include "network/single_source.hpp"

namespace tierwave::cli {

// What a network is, in numbers.
struct NetworkFigures {
  std::size_t firms = 0, pools = 0, links = 0, self_links = 0;
  double employment = 0;
  double output = 0;  // millions a day
  double links_a_firm = 0;
  std::uint32_t most_customers = 0;
  std::vector<std::size_t> tiers;  // firms by tier
  bool rated_inputs = false;       // whether the network knows which inputs a sector needs
  network::SingleSource single_source;
};

NetworkFigures figures_of(const network::Network& network);

}  // namespace tierwave::cli
