#include "cli/network_figures.hpp"

#include <algorithm>

namespace tierwave::cli {

NetworkFigures figures_of(const network::Network& network) {
  NetworkFigures figures;
  figures.firms = network.firms.size();
  figures.pools = network.pools.size();
  figures.links = network.links.size();
  figures.links_a_firm = static_cast<double>(figures.links) / static_cast<double>(figures.firms);
  for (std::size_t firm = 0; firm < figures.firms; ++firm) {
    figures.employment += network.firms.employment[firm];
    figures.output += network.firms.output[firm];
    figures.most_customers =
        std::max(figures.most_customers, network.customers.begin[firm + 1] - network.customers.begin[firm]);
    const std::size_t tier = network.firms.tier[firm];
    figures.tiers.resize(std::max(figures.tiers.size(), tier + 1));
    ++figures.tiers[tier];
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        figures.self_links += network.links.supplier[link] == firm;
  }
  figures.rated_inputs = !network.criticality.empty();
  figures.single_source = network::single_source(network);
  return figures;
}

}  // namespace tierwave::cli
