// The baseline of a run, in the precision of the run: what every firm sells and buys on a day without
// shocks. Every sum is formed in the order in which the day's phases form it, so that without a shock
// a relative quantity is exactly 1.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "network/network.hpp"

namespace tierwave::engine {

// What one stock holds: all of a product, or one supplier's deliveries of it.
enum class StockBy : std::uint8_t { product, supplier };

// Views of the network, which must outlive it, wherever that holds what the run needs; own arrays elsewhere.
template <class Real>
class Baseline {
 public:
  Baseline(const network::Network& network, StockBy stock_by);
  Baseline(const Baseline&) = delete;
  Baseline& operator=(const Baseline&) = delete;

  // A firm's stocks: pools of firm i are [pool_begin[i], pool_begin[i + 1]), products rising. With
  // stocks by supplier neighbouring pools share a product.
  std::span<const std::uint32_t> pool_begin;
  std::span<const std::uint32_t> pool_product;

  // Suppliers of pool p are [link_begin[p], link_begin[p + 1]).
  std::span<const std::uint32_t> link_begin;
  std::span<const std::uint32_t> link_supplier;
  std::span<const Real> link_flow;  // millions per day

  // Customers of firm j are [customer_begin[j], customer_begin[j + 1]).
  std::span<const std::uint32_t> customer_begin;
  std::span<const std::uint32_t> customer_pool;
  std::span<const Real> customer_flow;  // millions per day

  // By firm.
  std::span<const double> final_home;    // millions per day
  std::span<const double> final_abroad;  // millions per day
  std::span<const double> output;        // millions per day: flows to customers, then final sales
  std::vector<double> input_use;         // millions per day: all inputs together

  std::size_t firms() const { return output.size(); }
  std::size_t pools() const { return pool_product.size(); }
  // Where the links of a firm begin, as buyer.
  std::uint32_t first_link(std::size_t firm) const { return link_begin[pool_begin[firm]]; }
  // Millions per day: baseline use, the sum of the pool's flows.
  double pool_use(std::size_t pool) const {
    double use = 0;
    for (std::uint32_t link = link_begin[pool]; link < link_begin[pool + 1]; ++link)
      use += static_cast<double>(link_flow[link]);
    return use;
  }

 private:
  void split_pools_by_supplier(const network::Network& network);
  void take_flows(const network::Network& network);
  void add_up_outputs(const network::Network& network);

  std::vector<std::uint32_t> own_pool_begin_, own_pool_product_, own_link_begin_, own_customer_pool_;
  std::vector<Real> own_link_flow_, own_customer_flow_;
  std::vector<double> own_output_;
};

// The buyer of every pool.
template <class Real>
std::vector<std::uint32_t> buyers_of_pools(const Baseline<Real>& baseline);

}  // namespace tierwave::engine
