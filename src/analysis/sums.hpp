// Sums over firms by country, by sector and over the world.
#pragma once
#include <cstdint>
#include <vector>

#include "engine/day_view.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"
#include "study/outputs.hpp"

namespace tierwave::analysis {

// Where the sums of countries, sectors and the world stand in one list.
struct Parts {
  std::size_t countries = 0;
  std::size_t sectors = 0;

  std::size_t country(std::size_t position) const { return position; }
  std::size_t sector(std::size_t position) const { return countries + position; }
  std::size_t world() const { return countries + sectors; }
  std::size_t size() const { return countries + sectors + 1; }
};

Parts parts_of(const network::Network& network);

// Sums of every output, by part.
using PartSums = std::vector<study::SummedFigures>;

class Sums {
 public:
  explicit Sums(const engine::DayView& baseline);

  void add_up(const engine::DayView& day, PartSums& sums) const;
  const PartSums& baseline() const { return baseline_; }

 private:
  template <class SumOfFirms>
  void add_cells(PartSums& sums, const engine::DayView& day, SumOfFirms&& sum_of_firms) const;

  Parts parts_;
  // Cells that have firms; the firms of one stand from groups.firms[begin_[c]] to groups.firms[begin_[c + 1]].
  std::vector<std::uint32_t> cell_;
  std::vector<std::uint32_t> begin_;
  PartSums baseline_;
};

}  // namespace tierwave::analysis
