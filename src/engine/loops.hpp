// Sweeps over firms in blocks of about equal cost, whatever the number of threads. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <utility>

#include "base/lanes.hpp"
#include "engine/simulation.hpp"
#include "engine/state_fields.hpp"

namespace tierwave::engine {

// Blocks are summed in their order, whatever thread ran them.
template <class Real, class Mechanisms>
template <class Sweep>
DaySummary Simulation<Real, Mechanisms>::for_all_firms(Sweep&& sweep) {
  const std::size_t first = partition_.first_block();
  context_.for_blocks(partition_.last_block() - first, [&](std::size_t own, std::size_t worker) {
    const std::size_t number = first + own;
    DaySummary sums;
    sweep(Block{number, borders_[number], borders_[number + 1], rooms_[worker], sums});
    block_sums_[number] = sums;
  });
  gather(figures_of(block_sums_), [](std::size_t block) { return block * figures; });
  DaySummary total;
  for (const DaySummary& sums : block_sums_) total += sums;
  return total;
}

template <class Real, class Mechanisms>
template <class Body>
void Simulation<Real, Mechanisms>::add_in_block(SumsByBlock& sums, const Block& block, Body&& body) {
  add_in_block(sums, block, block.room.by_key, std::forward<Body>(body));
}

template <class Real, class Mechanisms>
template <class Body>
void Simulation<Real, Mechanisms>::add_in_block(SumsByBlock& sums, const Block& block, std::vector<double>& room,
                                                Body&& body) {
  double* const by_key = room.data();
  const std::span<const std::uint32_t> keys = sums.keys_of(block.number);
  for (const std::uint32_t key : keys) by_key[key] = 0;
  body(by_key);
  const std::span<double> kept = sums.sums_of(block.number);
  for (std::size_t at = 0; at < keys.size(); ++at) kept[at] = by_key[keys[at]];
}

template <class Real, class Mechanisms>
const std::vector<double>& Simulation<Real, Mechanisms>::total_of(SumsByBlock& sums) {
  gather(sums.sums(), [&](std::size_t block) { return sums.begin_of(block); });
  return sums.add_up();
}

template <class Real, class Mechanisms>
template <class Body>
const std::vector<double>& Simulation<Real, Mechanisms>::add_up_by_key(SumsByBlock& sums, Body&& body) {
  for_all_firms([&](const Block& block) {
    add_in_block(sums, block, [&](double* by_key) {
      for_firms(block,
                [&](std::size_t firm) { body(firm, [&](std::size_t key, double amount) { by_key[key] += amount; }); });
    });
  });
  return total_of(sums);
}

// The parts of other ranks, which begin at begin_of(their first block).
template <class Real, class Mechanisms>
template <class BeginOf>
void Simulation<Real, Mechanisms>::gather(std::span<double> values, BeginOf&& begin_of) const {
  if (partition_.whole()) return;
  std::vector<std::size_t> begin;
  for (const std::size_t block : partition_.first_blocks()) begin.push_back(begin_of(block));
  partition_.gather(values, begin);
}

// Entries of the state that partners on other ranks read.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::exchange(Crosses when) {
  if (partition_.whole()) return;
  for_each_array(state_, [&]<class Value>(const Field& field, std::vector<Value>& values) {
    if constexpr (std::is_floating_point_v<Value>)
      if (field.crosses == when && !values.empty()) partition_.exchange(values, field.per);
  });
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
