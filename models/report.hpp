// What a kind of mechanism reports of a day beside what all runs report: sums over the firms of every cell.
#pragma once
#include <cstddef>
#include <string>

#include "network/network.hpp"

namespace tierwave::models {

template <class State>
struct Report {
  std::string name;
  std::string units;
  std::string long_name;
  std::string description;
  bool is_stock;  // a state at the end of a day; else an amount of the day
  // A firm's part of the sum; not asked where the run does not hold the state, which is 0.
  double (*of_firm)(const State& state, const network::Firms& firms, std::size_t firm);
};

}  // namespace tierwave::models
