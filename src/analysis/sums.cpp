#include "analysis/sums.hpp"

#include <span>

namespace tierwave::analysis {

Parts parts_of(const network::Network& network) {
  return {network.countries.size(), network.sectors.size()};
}

// Groups stand in the order of their cells.
Sums::Sums(const engine::DayView& baseline) : parts_(parts_of(baseline.network)) {
  const network::Groups& groups = baseline.groups;
  for (std::size_t group = 0; group < groups.size(); ++group)
    if (cell_.empty() || cell_.back() != groups.cell[group]) {
      cell_.push_back(groups.cell[group]);
      begin_.push_back(groups.begin[group]);
    }
  begin_.push_back(groups.begin.back());
  add_cells(baseline_, baseline, study::baseline_sum_of_firms);
}

void Sums::add_up(const engine::DayView& day, PartSums& sums) const {
  add_cells(sums, day, study::sum_of_firms);
}

template <class SumOfFirms>
void Sums::add_cells(PartSums& sums, const engine::DayView& day, SumOfFirms&& sum_of_firms) const {
  sums.assign(parts_.size(), {});
  const std::span<const std::uint32_t> firms(day.groups.firms);
  for (std::size_t c = 0; c < cell_.size(); ++c) {
    const study::SummedFigures of_cell = sum_of_firms(day, firms.subspan(begin_[c], begin_[c + 1] - begin_[c]));
    for (const std::size_t part :
         {parts_.country(cell_[c] / parts_.sectors), parts_.sector(cell_[c] % parts_.sectors), parts_.world()})
      for (std::size_t output = 0; output < of_cell.size(); ++output) sums[part][output] += of_cell[output];
  }
}

}  // namespace tierwave::analysis
