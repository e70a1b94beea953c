#include "bench/bound.hpp"

#include <algorithm>

namespace tierwave::bench {
namespace {

constexpr std::size_t firms_a_block = 4096;
// So many firms have far more bytes than any cache.
constexpr std::size_t most_firms_held = 5'000'000;

// A whole number below `size`, the same for the same index (finaliser of MurmurHash3).
std::uint32_t drawn(std::uint64_t index, std::size_t size) {
  index ^= index >> 33;
  index *= 0xff51afd7ed558ccdULL;
  index ^= index >> 33;
  index *= 0xc4ceb9fe1a85ec53ULL;
  index ^= index >> 33;
  return static_cast<std::uint32_t>(index % size);
}

template <class Value, class Of>
void fill(HugeArray<Value>& array, const Context& context, Of&& of) {
  for_each_index(
      context, array.size(), [&](std::size_t index) { array[index] = static_cast<Value>(of(index)); }, 1 << 16);
}

}  // namespace

Bound::Share Bound::part_of(std::size_t firms, std::size_t pools, std::size_t links) {
  const std::size_t passes = (firms + most_firms_held - 1) / most_firms_held;
  return {firms / passes, pools / passes, links / passes, passes};
}

Bound::Bound(std::size_t firms, std::size_t pools, std::size_t links, const Context& context)
    : part_(part_of(firms, pools, links)),
      blocks_((part_.firms + firms_a_block - 1) / firms_a_block),
      order_(pools),
      level_(firms),
      pool_of_link_(part_.links),
      supplier_of_link_(part_.links),
      sale_(part_.links),
      purchase_(part_.links),
      stock_(part_.pools),
      order_written_(part_.pools),
      product_(part_.pools),
      link_begin_(part_.pools),
      demand_(part_.firms),
      production_(part_.firms),
      labour_(part_.firms),
      level_buyers_(part_.firms),
      output_(part_.firms),
      final_home_(part_.firms),
      final_abroad_(part_.firms),
      group_(part_.firms),
      pool_begin_(part_.firms),
      customer_begin_(part_.firms),
      sums_(blocks_) {
  const auto one = [](std::size_t) { return 1; };
  fill(pool_of_link_, context, [&](std::size_t link) { return drawn(2 * link, pools); });
  fill(supplier_of_link_, context, [&](std::size_t link) { return drawn(2 * link + 1, firms); });
  for (HugeArray<Real>* array : {&order_, &sale_, &purchase_, &stock_, &order_written_}) fill(*array, context, one);
  for (HugeArray<Level>* array :
       {&level_, &demand_, &production_, &labour_, &level_buyers_, &output_, &final_home_, &final_abroad_})
    fill(*array, context, one);
  for (HugeArray<std::uint32_t>* array : {&product_, &link_begin_, &group_, &pool_begin_, &customer_begin_})
    fill(*array, context, one);
}

void Bound::pass_day(const Context& context) {
  for (std::size_t pass = 0; pass < part_.passes; ++pass)
    context.for_blocks(blocks_, [&](std::size_t block) { pass_block(block); });
}

void Bound::pass_block(std::size_t block) {
  const auto border = [&](std::size_t size, std::size_t of) { return size * of / blocks_; };
  pass_links(border(part_.links, block), border(part_.links, block + 1), block);
  pass_pools(border(part_.pools, block), border(part_.pools, block + 1));
  pass_firms(border(part_.firms, block), border(part_.firms, block + 1));
}

// Four sums, so that no addition waits for the one before.
void Bound::pass_links(std::size_t begin, std::size_t end, std::size_t block) {
  double sums[4] = {};
  const auto add = [&](std::size_t link, double& sum) {
    sum += static_cast<double>(sale_[link]) * static_cast<double>(order_[pool_of_link_[link]]) +
           static_cast<double>(purchase_[link]) * static_cast<double>(level_[supplier_of_link_[link]]);
  };
  std::size_t link = begin;
  for (; link + 4 <= end; link += 4)
    for (std::size_t lane = 0; lane < 4; ++lane) add(link + lane, sums[lane]);
  for (; link < end; ++link) add(link, sums[0]);
  sums_[block] = sums[0] + sums[1] + sums[2] + sums[3];
}

void Bound::pass_pools(std::size_t begin, std::size_t end) {
  for (std::size_t pool = begin; pool < end; ++pool) {
    const Real missing = Real{1} - stock_[pool];
    stock_[pool] += missing * Real{0.5};
    order_written_[pool] = missing + static_cast<Real>(static_cast<std::int32_t>(product_[pool] + link_begin_[pool]));
  }
}

void Bound::pass_firms(std::size_t begin, std::size_t end) {
  for (std::size_t firm = begin; firm < end; ++firm) {
    const auto indices =
        static_cast<Level>(static_cast<std::int32_t>(group_[firm] + pool_begin_[firm] + customer_begin_[firm]));
    const Level sales = output_[firm] + final_home_[firm] + final_abroad_[firm];
    level_buyers_[firm] = demand_[firm] + sales;
    demand_[firm] = demand_[firm] * Level{0.5} + sales;
    production_[firm] = production_[firm] * Level{0.5} + indices;
    labour_[firm] = labour_[firm] * Level{0.5} + sales;
  }
}

double Bound::bytes_streamed_day() const {
  const std::size_t a_pass = part_.links * (2 * sizeof(std::uint32_t) + 2 * sizeof(Real)) +
                             part_.pools * (3 * sizeof(Real) + 2 * sizeof(std::uint32_t)) +
                             part_.firms * (10 * sizeof(Level) + 3 * sizeof(std::uint32_t));
  return static_cast<double>(a_pass * part_.passes);
}

}  // namespace tierwave::bench
