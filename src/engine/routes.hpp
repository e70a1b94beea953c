// The links that cross a border, and the corridor, a pair of countries, of each: what transport needs besides the
// state. Empty where a run has no transport.
//
// A way is a link across a border; ways are numbered in the order of the links. Sums by corridor are formed block by
// block, in the order of ways inside a block and of the blocks, so that no number of threads changes them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/baseline.hpp"
#include "models/transport/corridors.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

class Routes {
 public:
  Routes() = default;
  // `borders` cut the firms, as buyers, into blocks. The baseline flows still lack: add up every block's, then
  // take_baseline().
  template <class Real>
  Routes(const network::Network& network, const Baseline<Real>& baseline, const models::transport::Corridors& corridors,
         const std::vector<std::size_t>& borders);

  bool on() const { return !first_way_.empty(); }
  std::size_t ways() const { return on() ? first_way_.back() : 0; }
  std::uint32_t first_way(std::size_t firm) const { return first_way_[firm]; }  // of the firm as buyer
  std::size_t corridors() const { return stages_.size(); }
  std::size_t corridor(std::size_t seller, std::size_t buyer) const { return seller * countries_ + buyer; }
  const models::transport::Stages& stages_of(std::size_t corridor) const { return stages_[corridor]; }
  std::size_t stages_kept() const { return stages_kept_; }  // by way

  // The corridors that a block's ways use, each once, and room for their sums.
  std::span<const std::uint32_t> corridors_of(std::size_t block) const {
    return {block_corridors_.data() + block_begin_[block], block_begin_[block + 1] - block_begin_[block]};
  }
  std::span<double> sums_of(std::size_t block) {
    return {block_sums_.data() + block_begin_[block], block_begin_[block + 1] - block_begin_[block]};
  }

  void take_baseline();  // from the sums of the blocks
  // From the sums of the blocks: which share of today's shipments fits on each corridor, where it takes `capacity`
  // times its baseline flow, and of that the share `left` (seller's country x buyer's country; empty: all).
  void fill(double capacity, const economy::Matrix& left);
  double share_shipped(std::size_t corridor) const { return share_shipped_[corridor]; }

 private:
  void add_up();

  std::size_t countries_ = 0;
  std::size_t stages_kept_ = 0;
  std::vector<std::uint32_t> first_way_;  // by firm, and their number
  std::vector<models::transport::Stages> stages_;
  std::vector<std::size_t> block_begin_;
  std::vector<std::uint32_t> block_corridors_;
  std::vector<double> block_sums_;     // millions per day
  std::vector<double> flows_;          // by corridor, today, millions per day
  std::vector<double> baseline_;       // by corridor, millions per day
  std::vector<double> share_shipped_;  // by corridor
};

}  // namespace tierwave::engine
