// The baseline of a run, in the precision of the run: what every firm sells and buys on a day without
// shocks. Every sum is formed in the order in which the day's phases form it, so that without a shock
// a relative quantity is exactly 1.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "base/context.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

// What one stock holds: all of a product, or one supplier's deliveries of it.
enum class StockBy : std::uint8_t { product, supplier };

template <class Real>
struct Baseline {
  // A firm's stocks: pools of firm i are [pool_begin[i], pool_begin[i + 1]), products rising. With
  // stocks by supplier neighbouring pools share a product.
  std::vector<std::uint32_t> pool_begin;
  std::vector<std::uint32_t> pool_product;
  std::vector<double> pool_use;  // millions per day: baseline use, the sum of the pool's flows

  // Suppliers of pool p are [link_begin[p], link_begin[p + 1]).
  std::vector<std::uint32_t> link_begin;
  std::vector<std::uint32_t> link_supplier;
  std::vector<Real> link_flow;  // millions per day

  // Customers of firm j are [customer_begin[j], customer_begin[j + 1]).
  std::vector<std::uint32_t> customer_begin;
  std::vector<std::uint32_t> customer_pool;
  std::vector<Real> customer_flow;

  // By firm.
  std::vector<double> final_home;    // millions per day
  std::vector<double> final_abroad;  // millions per day
  std::vector<double> output;        // millions per day: flows to customers, then final sales
  std::vector<double> input_use;     // millions per day: all inputs together

  std::size_t firms() const { return output.size(); }
  std::size_t pools() const { return pool_product.size(); }
};

template <class Real>
Baseline<Real> make_baseline(const network::Network& network, StockBy stock_by);

}  // namespace tierwave::engine
