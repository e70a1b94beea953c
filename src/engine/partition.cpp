#include "engine/partition.hpp"

#include <algorithm>

namespace tierwave::engine {
namespace {

void sort_out(std::vector<std::uint32_t>& positions) {
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

}  // namespace

template <class Real>
Partition::Partition(const std::vector<std::size_t>& borders, const Baseline<Real>& baseline, Ranks* ranks)
    : ranks_(ranks), rank_(ranks == nullptr ? 0 : ranks->rank()) {
  const std::size_t count = ranks == nullptr ? 1 : ranks->ranks();
  const std::size_t blocks = borders.size() - 1;
  first_blocks_.clear();
  first_firms_.clear();
  for (std::size_t rank = 0; rank <= count; ++rank) {
    first_blocks_.push_back(blocks * rank / count);
    first_firms_.push_back(borders[first_blocks_.back()]);
  }
  if (ranks != nullptr) find_halo(baseline);
}

// Both sides of a cut find the same entries in the same order: all links of the network are known to all ranks.
template <class Real>
void Partition::find_halo(const Baseline<Real>& baseline) {
  const std::size_t count = first_firms_.size() - 1;
  const auto rank_of = [&](std::size_t firm) {
    return static_cast<std::size_t>(std::upper_bound(first_firms_.begin(), first_firms_.end(), firm) -
                                    first_firms_.begin()) -
           1;
  };
  const std::vector<std::uint32_t> buyer = buyers_of_pools(baseline);
  for (Halo* halo : {&firms_, &pools_}) {
    halo->sent.resize(count);
    halo->received.resize(count);
  }
  for (std::size_t firm = first_firm(); firm < last_firm(); ++firm) {
    const auto own = static_cast<std::uint32_t>(firm);
    for (std::uint32_t pool = baseline.pool_begin[firm]; pool < baseline.pool_begin[firm + 1]; ++pool)
      for (std::uint32_t link = baseline.link_begin[pool]; link < baseline.link_begin[pool + 1]; ++link) {
        const std::uint32_t supplier = baseline.link_supplier[link];
        const std::size_t other = rank_of(supplier);
        if (other == rank_) continue;
        pools_.sent[other].push_back(pool);
        firms_.sent[other].push_back(own);
        firms_.received[other].push_back(supplier);
      }
    for (std::uint32_t c = baseline.customer_begin[firm]; c < baseline.customer_begin[firm + 1]; ++c) {
      const std::uint32_t pool = baseline.customer_pool[c];
      const std::size_t other = rank_of(buyer[pool]);
      if (other == rank_) continue;
      pools_.received[other].push_back(pool);
      firms_.sent[other].push_back(own);
      firms_.received[other].push_back(buyer[pool]);
    }
  }
  for (Halo* halo : {&firms_, &pools_})
    for (std::vector<std::vector<std::uint32_t>>* side : {&halo->sent, &halo->received})
      for (std::vector<std::uint32_t>& positions : *side) sort_out(positions);
}

template Partition::Partition(const std::vector<std::size_t>&, const Baseline<float>&, Ranks*);
template Partition::Partition(const std::vector<std::size_t>&, const Baseline<double>&, Ranks*);

}  // namespace tierwave::engine
