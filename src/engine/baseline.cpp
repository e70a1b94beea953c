#include "engine/baseline.hpp"

namespace tierwave::engine {
namespace {

// With stocks by supplier every link is a pool of its own.
template <class Real>
void split_pools_by_supplier(const network::Network& network, Baseline<Real>& baseline) {
  const std::size_t links = network.links.size();
  baseline.pool_begin.reserve(network.firms.size() + 1);
  for (const std::uint32_t pool : network.pools.begin) baseline.pool_begin.push_back(network.links.begin[pool]);
  baseline.pool_product.reserve(links);
  for (std::size_t pool = 0; pool < network.pools.size(); ++pool)
    for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
      baseline.pool_product.push_back(network.pools.product[pool]);
  baseline.link_begin.resize(links + 1);
  for (std::size_t link = 0; link <= links; ++link) baseline.link_begin[link] = static_cast<std::uint32_t>(link);
  baseline.customer_pool = network.customers.link;
}

}  // namespace

template <class Real>
Baseline<Real> make_baseline(const network::Network& network, StockBy stock_by) {
  Baseline<Real> baseline;
  if (stock_by == StockBy::supplier) {
    split_pools_by_supplier(network, baseline);
  } else {
    baseline.pool_begin = network.pools.begin;
    baseline.pool_product = network.pools.product;
    baseline.link_begin = network.links.begin;
    baseline.customer_pool = network.customers.pool;
  }
  baseline.link_supplier = network.links.supplier;
  baseline.link_flow.assign(network.links.flow.begin(), network.links.flow.end());
  baseline.customer_begin = network.customers.begin;
  baseline.customer_flow.reserve(network.customers.link.size());
  for (const std::uint32_t link : network.customers.link) baseline.customer_flow.push_back(baseline.link_flow[link]);
  baseline.final_home = network.firms.final_sales_home;
  baseline.final_abroad = network.firms.final_sales_abroad;

  baseline.pool_use.reserve(baseline.pools());
  for (std::size_t pool = 0; pool < baseline.pools(); ++pool) {
    double use = 0;
    for (std::uint32_t link = baseline.link_begin[pool]; link < baseline.link_begin[pool + 1]; ++link)
      use += static_cast<double>(baseline.link_flow[link]);
    baseline.pool_use.push_back(use);
  }
  baseline.output.reserve(network.firms.size());
  baseline.input_use.reserve(network.firms.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    double input_use = 0;
    for (std::uint32_t pool = baseline.pool_begin[firm]; pool < baseline.pool_begin[firm + 1]; ++pool)
      input_use += baseline.pool_use[pool];
    baseline.input_use.push_back(input_use);
    double output = 0;
    for (std::uint32_t c = baseline.customer_begin[firm]; c < baseline.customer_begin[firm + 1]; ++c)
      output += static_cast<double>(baseline.customer_flow[c]);
    output += baseline.final_home[firm];
    output += baseline.final_abroad[firm];
    baseline.output.push_back(output);
  }
  return baseline;
}

template Baseline<float> make_baseline(const network::Network&, StockBy);
template Baseline<double> make_baseline(const network::Network&, StockBy);

}  // namespace tierwave::engine
