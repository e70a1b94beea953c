#include "study/memory.hpp"

namespace tierwave::study {

double network_bytes(const network::Network& network) {
  const double per_link = 4 + 8 + 4 + 4;                  // supplier, flow; customer's link and pool
  const double per_pool = 4 + 4;                          // product, links
  const double per_firm = 2 * 4 + 2 + 9 * 8 + 2 * 4 + 8;  // ids, classes, figures, rows; groups
  const double final_demand = 8.0 * static_cast<double>(network.final_demand.rows() * network.final_demand.columns());
  return static_cast<double>(network.links.size()) * per_link + static_cast<double>(network.pools.size()) * per_pool +
         static_cast<double>(network.firms.size()) * per_firm + final_demand;
}

double simulation_bytes(const network::Network& network, engine::StockBy stock_by, bool single_precision) {
  const double real = single_precision ? 4 : 8;
  const auto links = static_cast<double>(network.links.size());
  const auto firms = static_cast<double>(network.firms.size());
  const double pools = stock_by == engine::StockBy::supplier ? links : static_cast<double>(network.pools.size());
  const double per_link = 2 * (4 + real);  // supplier and customer sides
  const double per_pool =
      4 + 8 + 4 + 4 + real + 4 * real;                 // product, use, links, buyer; target; stock and order, twice
  const double per_firm = 2 * 17 * 8 + 5 * 8 + 2 * 4;  // state with all that mechanisms may need, twice; baseline; rows
  return links * per_link + pools * per_pool + firms * per_firm;
}

}  // namespace tierwave::study
