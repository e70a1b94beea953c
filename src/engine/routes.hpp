// The links that cross a border, and the corridor, a pair of countries, of each: what transport needs besides the
// state. Empty where a run has no transport.
//
// A way is a link across a border; ways are numbered in the order of the links.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/baseline.hpp"
#include "engine/sums_by_block.hpp"
#include "models/transport/corridors.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

class Routes {
 public:
  Routes() = default;
  // `borders` cut the firms, as buyers, into blocks. The baseline flows still lack: take_baseline().
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

  SumsByBlock shipped;  // by corridor, millions per day; the engine forms them

  void take_baseline(const std::vector<double>& flows) { baseline_ = flows; }  // by corridor
  // From what is to be shipped today, by corridor: which share of today's shipments fits on each corridor, where it takes `capacity`
  // times its baseline flow, and of that the share `left` (seller's country x buyer's country; empty: all).
  void fill(const std::vector<double>& flows, double capacity, const economy::Matrix& left);
  double share_shipped(std::size_t corridor) const { return share_shipped_[corridor]; }

 private:
  std::size_t countries_ = 0;
  std::size_t stages_kept_ = 0;
  std::vector<std::uint32_t> first_way_;  // by firm, and their number
  std::vector<models::transport::Stages> stages_;
  std::vector<double> baseline_;       // by corridor, millions per day
  std::vector<double> share_shipped_;  // by corridor
};

}  // namespace tierwave::engine
