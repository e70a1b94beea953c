#include "study/memory.hpp"

namespace tierwave::study {

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
double links_across_borders(const network::Network& network) {
  std::size_t across = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t home = network.country_of_firm(firm);
    const std::uint32_t end = network.links.begin[network.pools.begin[firm + 1]];
    for (std::uint32_t link = network.links.begin[network.pools.begin[firm]]; link < end; ++link)
      across += network.country_of_firm(network.links.supplier[link]) != home;
  }
  return static_cast<double>(across);
}

// The stages of goods in transit, what waits, and what firms have under way.
double transit_bytes(const network::Network& network, double real, const models::transport::Corridors& transport) {
  if (!transport.on()) return 0;
  const bool kept = transport.at_capacity == models::transport::AtCapacity::kept;
  return links_across_borders(network) * real * (transport.stages + (kept ? 1 : 0)) +
         static_cast<double>(network.firms.size()) * (8 + 4);
}

}  // namespace

double simulation_bytes(const network::Network& network, engine::StockBy stock_by, network::Precision precision,
                        const models::transport::Corridors& transport) {
  const bool single_precision = precision == network::Precision::single_precision;
  const double real = single_precision ? 4 : 8;
  const auto links = static_cast<double>(network.links.size());
  const auto firms = static_cast<double>(network.firms.size());
  const bool by_supplier = stock_by == engine::StockBy::supplier;
  const bool same_precision =
      single_precision == (network.links.flow.precision() == network::Precision::single_precision);
  // A run reads the network's rows; it holds flows of its own in another precision, and rows of pools split by
  // supplier.
  const double per_link = (same_precision ? 0 : 2 * real) + (by_supplier ? 3 * 4 : 0);
  const double per_pool = 2 * real + 4;            // stock, order; buyer, where a mechanism asks for it
  const double per_firm = 19 * 8 + 4 + 2 * 8 + 4;  // state with all that mechanisms may need; baseline; rows
  return links * per_link + (by_supplier ? links : static_cast<double>(network.pools.size())) * per_pool +
         firms * per_firm + transit_bytes(network, real, transport);
}

}  // namespace tierwave::study
