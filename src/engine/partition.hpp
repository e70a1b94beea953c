// Which firms this rank has, and what crosses the cuts between it and others. Without ranks: all firms, and nothing.
//
// A rank has a run of blocks. Sums go block by block in the order of the blocks, so that they have the same bits at any
// number of ranks, as at any number of threads. A firm pulls what it needs, so that only entries that partners read cross:
// orders of pools to suppliers, and what a firm could make and what it delivered to its partners.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "engine/baseline.hpp"
#include "engine/ranks.hpp"
#include "models/field.hpp"

namespace tierwave::engine {

class Partition {
 public:
  Partition() = default;
  // Cuts the blocks, [borders[b], borders[b + 1]) of the firms, evenly. `ranks` may be null; it must outlive the partition.
  template <class Real>
  Partition(const std::vector<std::size_t>& borders, const Baseline<Real>& baseline, Ranks* ranks);

  std::size_t first_block() const { return first_blocks_[rank_]; }
  std::size_t last_block() const { return first_blocks_[rank_ + 1]; }
  std::size_t first_firm() const { return first_firms_[rank_]; }
  std::size_t last_firm() const { return first_firms_[rank_ + 1]; }
  // By rank, and the number of all blocks.
  const std::vector<std::size_t>& first_blocks() const { return first_blocks_; }

  // Whether all firms are here, so that nothing crosses a cut.
  bool whole() const { return ranks_ == nullptr; }

  // The two below only where it is not whole.
  // Puts the parts of other ranks beside its own: that of rank r is [begin[r], begin[r + 1]).
  void gather(std::span<double> values, std::span<const std::size_t> begin) const { ranks_->gather(values, begin); }
  // Brings in the entries of other ranks that this one reads, of an array by firm or by pool.
  template <class Value>
  void exchange(std::vector<Value>& values, models::Per per) const {
    ranks_->exchange(std::span<Value>(values), per == models::Per::pool ? pools_ : firms_);
  }
  // The entries by firm or by pool that others send.
  const Halo& halo(models::Per per) const { return per == models::Per::pool ? pools_ : firms_; }

 private:
  template <class Real>
  void find_halo(const Baseline<Real>& baseline);

  Ranks* ranks_ = nullptr;
  std::size_t rank_ = 0;
  std::vector<std::size_t> first_blocks_{0, 0}, first_firms_{0, 0};
  Halo firms_, pools_;
};

}  // namespace tierwave::engine
