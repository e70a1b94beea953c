// Sums over generated networks, for tests.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "network/generate.hpp"

namespace tierwave::test {

// Flows between cells, millions per day: cells x cells.
inline economy::Matrix flows_between_cells(const network::Network& network) {
  const std::size_t cells = network.countries.size() * network.sectors.size();
  economy::Matrix flows(cells, cells);
  for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        flows(network.firms.cell[network.links.supplier[link]], network.firms.cell[buyer]) += network.links.flow[link];
  return flows;
}

inline std::vector<std::size_t> firms_by_cell(const network::Network& network) {
  std::vector<std::size_t> firms(network.countries.size() * network.sectors.size());
  for (const std::uint32_t cell : network.firms.cell) ++firms[cell];
  return firms;
}

inline std::size_t self_links(const network::Network& network) {
  std::size_t count = 0;
  for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        if (network.links.supplier[link] == buyer) ++count;
  return count;
}

// Every column that a run reads, for comparing bits.
inline bool same_bits(const network::Network& a, const network::Network& b) {
  return a.firms.id == b.firms.id && a.firms.cell == b.firms.cell && a.firms.size_class == b.firms.size_class &&
         a.firms.enterprises == b.firms.enterprises && a.firms.employment == b.firms.employment &&
         a.firms.hours_per_worker_day == b.firms.hours_per_worker_day &&
         a.firms.labour_income == b.firms.labour_income && a.firms.output == b.firms.output &&
         a.firms.final_sales_home == b.firms.final_sales_home &&
         a.firms.final_sales_abroad == b.firms.final_sales_abroad && a.firms.upstreamness == b.firms.upstreamness &&
         a.firms.tier == b.firms.tier && a.firms.zone == b.firms.zone && a.pools.begin == b.pools.begin &&
         a.pools.product == b.pools.product && a.links.begin == b.links.begin && a.links.supplier == b.links.supplier &&
         a.links.flow == b.links.flow && a.customers.begin == b.customers.begin &&
         a.customers.pool == b.customers.pool && a.customers.flow == b.customers.flow;
}

// Options that keep every flow of the table.
inline network::GenerationOptions without_thinning(std::uint32_t firms) {
  network::GenerationOptions options;
  options.firms = firms;
  options.keep_buyer_share = options.keep_seller_share = options.keep_product_share = 0;
  return options;
}

}  // namespace tierwave::test
