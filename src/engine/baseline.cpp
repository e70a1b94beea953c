#include "engine/baseline.hpp"

#include <algorithm>
#include <numeric>

#include "base/lanes.hpp"

namespace tierwave::engine {

template <class Real>
Baseline<Real>::Baseline(const network::Network& network, StockBy stock_by)
    : pool_begin(network.pools.begin),
      pool_product(network.pools.product),
      link_begin(network.links.begin),
      link_supplier(network.links.supplier),
      customer_begin(network.customers.begin),
      customer_pool(network.customers.pool),
      final_home(network.firms.final_sales_home),
      final_abroad(network.firms.final_sales_abroad) {
  if (stock_by == StockBy::supplier) split_pools_by_supplier(network);
  take_flows(network);
  add_up_outputs(network);
  input_use.reserve(firms());
  for (std::size_t firm = 0; firm < firms(); ++firm) {
    double use = 0;
    for (std::uint32_t pool = pool_begin[firm]; pool < pool_begin[firm + 1]; ++pool) use += pool_use(pool);
    input_use.push_back(use);
  }
}

// With stocks by supplier every link is a pool of its own.
template <class Real>
void Baseline<Real>::split_pools_by_supplier(const network::Network& network) {
  const std::size_t links = network.links.size();
  own_pool_begin_.reserve(network.firms.size() + 1);
  for (const std::uint32_t pool : network.pools.begin) own_pool_begin_.push_back(network.links.begin[pool]);
  own_pool_product_.reserve(links);
  for (std::size_t pool = 0; pool < network.pools.size(); ++pool)
    for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
      own_pool_product_.push_back(network.pools.product[pool]);
  own_link_begin_.resize(links + 1);
  std::iota(own_link_begin_.begin(), own_link_begin_.end(), 0u);
  // Customers stand in the order of the links.
  own_customer_pool_.resize(links);
  std::vector<std::uint32_t> next(customer_begin.begin(), customer_begin.end() - 1);
  for (std::uint32_t link = 0; link < links; ++link) own_customer_pool_[next[link_supplier[link]]++] = link;
  pool_begin = own_pool_begin_;
  pool_product = own_pool_product_;
  link_begin = own_link_begin_;
  customer_pool = own_customer_pool_;
}

template <class Real>
void Baseline<Real>::take_flows(const network::Network& network) {
  const auto take = [](const network::Flows& flows, std::vector<Real>& own, std::span<const Real>& view) {
    view = flows.held_as<Real>();
    if (view.size() == flows.size()) return;
    own.reserve(flows.size());
    for (std::size_t i = 0; i < flows.size(); ++i) own.push_back(static_cast<Real>(flows[i]));
    view = own;
  };
  take(network.links.flow, own_link_flow_, link_flow);
  take(network.customers.flow, own_customer_flow_, customer_flow);
}

// The network's outputs are this very sum where its flows are in the precision of the run.
template <class Real>
void Baseline<Real>::add_up_outputs(const network::Network& network) {
  own_output_.reserve(network.firms.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::span<const Real> flows =
        customer_flow.subspan(customer_begin[firm], customer_begin[firm + 1] - customer_begin[firm]);
    double sales = sum_in_lanes(flows.size(), [&](std::size_t c) { return static_cast<double>(flows[c]); });
    sales += final_home[firm];
    sales += final_abroad[firm];
    own_output_.push_back(sales);
  }
  output = own_output_;
  if (!std::equal(output.begin(), output.end(), network.firms.output.begin())) return;
  own_output_ = {};
  output = network.firms.output;
}

template <class Real>
std::vector<std::uint32_t> buyers_of_pools(const Baseline<Real>& baseline) {
  std::vector<std::uint32_t> buyers(baseline.pools());
  for (std::uint32_t firm = 0; firm < baseline.firms(); ++firm)
    std::fill(buyers.begin() + baseline.pool_begin[firm], buyers.begin() + baseline.pool_begin[firm + 1], firm);
  return buyers;
}

template class Baseline<float>;
template class Baseline<double>;
template std::vector<std::uint32_t> buyers_of_pools(const Baseline<float>&);
template std::vector<std::uint32_t> buyers_of_pools(const Baseline<double>&);

}  // namespace tierwave::engine
