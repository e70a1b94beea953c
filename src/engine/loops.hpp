// Sweeps over firms in blocks of about equal cost, whatever the number of threads. A part of phases.hpp.
#pragma once
#include <algorithm>

#include "base/lanes.hpp"
#include "engine/simulation.hpp"
#include "engine/state_fields.hpp"

namespace tierwave::engine {

// Blocks are summed in their order, whatever thread ran them.
template <class Real, class Mechanisms>
template <class Sweep>
DaySummary Simulation<Real, Mechanisms>::for_all_firms(Sweep&& sweep) {
  context_.for_blocks(block_sums_.size(), [&](std::size_t number, std::size_t worker) {
    DaySummary sums;
    sweep(Block{number, borders_[number], borders_[number + 1], rooms_[worker], sums});
    block_sums_[number] = sums;
  });
  DaySummary total;
  for (const DaySummary& sums : block_sums_) total += sums;
  return total;
}

// The cost of a firm: itself, its pools, and its links as buyer and as supplier. A block and what a sweep holds of it
// take about half a megabyte.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::cut_into_blocks() {
  constexpr std::size_t grain = 32768;
  const std::size_t firms = baseline_.firms();
  borders_ = {0};
  std::size_t cost = 0;
  std::size_t links = 0, customers = 0;
  std::size_t most_links = 0, most_customers = 0;
  for (std::size_t firm = 0; firm < firms; ++firm) {
    links += baseline_.first_link(firm + 1) - baseline_.first_link(firm);
    customers += baseline_.customer_begin[firm + 1] - baseline_.customer_begin[firm];
    const std::size_t pools = baseline_.pool_begin[firm + 1] - baseline_.pool_begin[borders_.back()];
    cost = firm + 1 - borders_.back() + pools + links + customers;
    if (cost < grain && firm + 1 < firms) continue;
    borders_.push_back(firm + 1);
    most_links = std::max(most_links, links);
    most_customers = std::max(most_customers, customers);
    cost = links = customers = 0;
  }
  block_sums_.resize(borders_.size() - 1);
  const bool ranked = std::visit([](const auto& rule) { return rule.ranks_buyers; }, setup_.mechanisms.rationing);
  rooms_.resize(static_cast<std::size_t>(context_.threads()));
  for (Room& room : rooms_) {
    room.flow.resize(most_customers + lane_count);
    room.order.resize(most_customers + lane_count);
    if (ranked) room.rank.resize(most_customers);
    room.level.resize(most_links);
  }
}

}  // namespace tierwave::engine
