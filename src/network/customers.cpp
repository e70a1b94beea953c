#include <numeric>

#include "network/network.hpp"

namespace tierwave::network {

void index_customers(Network& network) {
  const Links& links = network.links;
  Customers& customers = network.customers;
  customers.begin.assign(network.firms.size() + 1, 0);
  for (const std::uint32_t supplier : links.supplier) ++customers.begin[supplier + 1];
  std::partial_sum(customers.begin.begin(), customers.begin.end(), customers.begin.begin());
  customers.pool.resize(links.size());
  customers.flow = Flows(links.flow.precision());
  customers.flow.resize(links.size());
  std::vector<std::uint32_t> next(customers.begin.begin(), customers.begin.end() - 1);
  for (std::uint32_t pool = 0; pool < network.pools.size(); ++pool)
    for (std::uint32_t link = links.begin[pool]; link < links.begin[pool + 1]; ++link) {
      const std::uint32_t place = next[links.supplier[link]]++;
      customers.pool[place] = pool;
      customers.flow.set(place, links.flow[link]);
    }
}

}  // namespace tierwave::network
