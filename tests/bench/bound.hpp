// The bound: the least that a day of the engine must ask of the memory, and nothing else. Per link two independent
// reads at random places, one of an order a pool and one of a level a firm; the two indices and two coefficients that
// they go with; and what of pools and firms has to pass through the processor in a day.
//
// tests/bench/README.md has the bytes one by one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/context.hpp"
#include "bench/huge_array.hpp"
#include "engine/state.hpp"

namespace tierwave::bench {

class Bound {
 public:
  // A day of so many firms, pools and links.
  Bound(std::size_t firms, std::size_t pools, std::size_t links, const Context& context);

  void pass_day(const Context& context);

  double bytes_streamed_day() const;  // besides the reads at random

 private:
  using Real = float;                                                   // of flows, stocks and orders
  using Level = decltype(engine::FirmState::level_buyers)::value_type;  // of all that firms have, as the engine has it

  // A part of the firms with their pools and links. What streams is held for one part and passed several times.
  struct Share {
    std::size_t firms, pools, links, passes;
  };
  static Share part_of(std::size_t firms, std::size_t pools, std::size_t links);
  void pass_block(std::size_t block);
  void pass_links(std::size_t begin, std::size_t end, std::size_t block);
  void pass_pools(std::size_t begin, std::size_t end);
  void pass_firms(std::size_t begin, std::size_t end);

  Share part_;
  std::size_t blocks_;
  HugeArray<Real> order_;   // by pool, all of them: read at random
  HugeArray<Level> level_;  // by firm, all of them: read at random
  // By link.
  HugeArray<std::uint32_t> pool_of_link_, supplier_of_link_;
  HugeArray<Real> sale_, purchase_;
  // By pool.
  HugeArray<Real> stock_, order_written_;
  HugeArray<std::uint32_t> product_, link_begin_;
  // By firm.
  HugeArray<Level> demand_, production_, labour_, level_buyers_, output_, final_home_, final_abroad_;
  HugeArray<std::uint32_t> group_, pool_begin_, customer_begin_;
  std::vector<double> sums_;  // by block, so that the reads are for something
};

}  // namespace tierwave::bench
