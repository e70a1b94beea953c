#include "resolve/run_memory.hpp"

#include "engine/extent.hpp"

namespace tierwave::resolve {

double network_bytes(const network::Network& network) {
  const double flow = network.links.flow.precision() == network::Precision::single_precision ? 4 : 8;
  const double per_link = 2 * (4 + flow);                 // supplier; the customer's pool; the flow on both sides
  const double per_pool = 4 + 4;                          // product, links
  const double per_firm = 2 * 4 + 2 + 8 * 8 + 2 * 4 + 8;  // ids, classes, figures, rows; groups
  const double final_demand = 8.0 * static_cast<double>(network.final_demand.rows() * network.final_demand.columns());
  return static_cast<double>(network.links.size()) * per_link + static_cast<double>(network.pools.size()) * per_pool +
         static_cast<double>(network.firms.size()) * per_firm + static_cast<double>(network.firms.zone.size()) +
         final_demand;
}

namespace {

// Links between firms of different countries.
std::size_t links_across_borders(const network::Network& network) {
  std::size_t across = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t home = network.country_of_firm(firm);
    const std::uint32_t end = network.links.begin[network.pools.begin[firm + 1]];
    for (std::uint32_t link = network.links.begin[network.pools.begin[firm]]; link < end; ++link)
      across += network.country_of_firm(network.links.supplier[link]) != home;
  }
  return across;
}

}  // namespace

double simulation_bytes(const engine::Setup<>& setup, network::Precision precision) {
  const network::Network& network = *setup.network;
  const bool single_precision = precision == network::Precision::single_precision;
  const double real = single_precision ? 4 : 8;
  const bool by_supplier = setup.stock_by == engine::StockBy::supplier;
  const bool same_precision =
      single_precision == (network.links.flow.precision() == network::Precision::single_precision);
  const std::size_t pools = by_supplier ? network.links.size() : network.pools.size();
  const engine::Extent extent =
      engine::extent_of(setup, pools, setup.transport.on() ? links_across_borders(network) : 0);
  const double state =
      single_precision ? engine::bytes_of_state<float>(extent) : engine::bytes_of_state<double>(extent);
  // A run reads the network's rows; it holds flows of its own in another precision, and rows of pools split by
  // supplier.
  const double per_link = (same_precision ? 0 : 2 * real) + (by_supplier ? 3 * 4 : 0);
  const double per_pool = 4;          // buyer, where a mechanism asks for it
  const double per_firm = 2 * 8 + 4;  // output and use at the baseline; rows
  return state + static_cast<double>(network.links.size()) * per_link + static_cast<double>(pools) * per_pool +
         static_cast<double>(network.firms.size()) * per_firm;
}

}  // namespace tierwave::resolve
