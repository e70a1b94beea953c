// Loops over firms in blocks of about equal cost, whatever the number of threads. A part of phases.hpp.
#pragma once
#include "engine/simulation.hpp"

namespace tierwave::engine {

template <class Real, class Mechanisms>
template <class Body>
void Simulation<Real, Mechanisms>::for_firms(const std::vector<std::size_t>& borders, Body&& body) const {
  context_.for_blocks(borders.size() - 1, [&](std::size_t block) {
    for (std::size_t firm = borders[block]; firm < borders[block + 1]; ++firm) body(firm);
  });
}

// Blocks are summed in their order, whatever thread ran them.
template <class Real, class Mechanisms>
template <class Body>
DaySummary Simulation<Real, Mechanisms>::sum_over_firms(const std::vector<std::size_t>& borders, Body&& body) const {
  std::vector<DaySummary> sums(borders.size() - 1);
  context_.for_blocks(sums.size(), [&](std::size_t block) {
    for (std::size_t firm = borders[block]; firm < borders[block + 1]; ++firm) body(firm, block, sums[block]);
  });
  DaySummary total;
  for (const DaySummary& sum : sums) for_each_member([&](const char*, auto member) { total.*member += sum.*member; });
  return total;
}

}  // namespace tierwave::engine
