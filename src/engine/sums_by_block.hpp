// Sums over firms by some key, such as a corridor or a country: the one ordered reduction. They are formed block by
// block and added up in the order of the blocks, so that they have the same bits at any number of threads and ranks.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tierwave::engine {

class SumsByBlock {
 public:
  SumsByBlock() = default;
  explicit SumsByBlock(std::size_t keys) : last_block_(keys, none), of_keys_(keys) {}

  // While it is made, block by block: the keys that a block adds to.
  void use(std::uint32_t key) {
    const std::size_t block = begin_.size() - 1;
    if (last_block_[key] == block) return;
    last_block_[key] = block;
    keys_.push_back(key);
  }
  void end_block() { begin_.push_back(keys_.size()); }
  void end() {
    last_block_ = {};
    sums_.resize(keys_.size());
  }

  // The keys of a block, each once, and room for their sums.
  std::span<const std::uint32_t> keys_of(std::size_t block) const {
    return {keys_.data() + begin_[block], begin_[block + 1] - begin_[block]};
  }
  std::span<double> sums_of(std::size_t block) {
    return {sums_.data() + begin_[block], begin_[block + 1] - begin_[block]};
  }
  // Of all blocks, one after the other, and where those of a block begin.
  std::span<double> sums() { return sums_; }
  std::size_t begin_of(std::size_t block) const { return begin_[block]; }

  const std::vector<double>& add_up() {
    std::fill(of_keys_.begin(), of_keys_.end(), 0.0);
    for (std::size_t at = 0; at < sums_.size(); ++at) of_keys_[keys_[at]] += sums_[at];
    return of_keys_;
  }
  const std::vector<double>& totals() const { return of_keys_; }  // as last added up
  std::size_t keys() const { return of_keys_.size(); }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> last_block_;  // that uses a key; while it is made
  std::vector<std::size_t> begin_{0};
  std::vector<std::uint32_t> keys_;
  std::vector<double> sums_;
  std::vector<double> of_keys_;
};

}  // namespace tierwave::engine
