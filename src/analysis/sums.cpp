#include "analysis/sums.hpp"

#include <span>

namespace tierwave::analysis {

Parts parts_of(const network::Network& network) {
  return {network.countries.size(), network.sectors.size()};
}

Sums::Sums(const engine::DayView& baseline, const Context& context)
    : parts_(parts_of(baseline.network)),
      context_(context),
      partition_(baseline.network, baseline.groups, observe::Level::cell) {
  add_cells(baseline_, baseline, observe::baseline_sum_of_firms);
  today_ = baseline_;
}

void Sums::record(const engine::DayView& day, results::Recording&) {
  add_cells(today_, day, observe::sum_of_firms);
}

template <class SumOfFirms>
void Sums::add_cells(PartSums& sums, const engine::DayView& day, SumOfFirms&& sum_of_firms) {
  sums.assign(parts_.size(), {});
  observe::sum_by(
      partition_, day, context_, of_cells_,
      [&](std::span<const std::uint32_t> firms, std::uint32_t, observe::SummedFigures& of_cell) {
        of_cell = sum_of_firms(day, firms);
      },
      [&](std::size_t cell, const observe::SummedFigures& of_cell) {
        for (const std::size_t part :
             {parts_.country(cell / parts_.sectors), parts_.sector(cell % parts_.sectors), parts_.world()})
          for (std::size_t output = 0; output < of_cell.size(); ++output) sums[part][output] += of_cell[output];
      });
}

}  // namespace tierwave::analysis
