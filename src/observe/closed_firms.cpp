#include "observe/closed_firms.hpp"

#include <algorithm>

namespace tierwave::observe {

std::vector<results::Variable> ClosedFirms::variables() const {
  return {
      {"firms_closed",
       {"time", "country", "sector"},
       "enterprises",
       "enterprises closed for good",
       "Enterprises of firms whose cash and credit were gone by the end of the day; they make nothing from the next "
       "day on. 0 under money rule none, where no firm closes.",
       "time: point country: sum sector: sum"},
      {"jobs_lost_for_good",
       {"time", "country", "sector"},
       "persons",
       "jobs lost for good",
       "All jobs that firms closed by the end of the day had at the baseline, whenever they were lost. 0 under money "
       "rule none, where no firm closes.",
       "time: point country: sum sector: sum"},
  };
}

ClosedFirms::ClosedFirms(const engine::DayView& baseline, const Context& context)
    : context_(context), partition_(baseline.network, baseline.groups, Level::group) {
  const std::size_t cells = baseline.network.countries.size() * baseline.network.sectors.size();
  firms_closed_.resize(cells);
  jobs_lost_.resize(cells);
}

void ClosedFirms::record(const engine::DayView& day, results::Recording& recording) {
  std::fill(firms_closed_.begin(), firms_closed_.end(), 0.0);
  std::fill(jobs_lost_.begin(), jobs_lost_.end(), 0.0);
  const network::Firms& firms = day.network.firms;
  const auto closed = [&](std::span<const std::uint32_t> of_group, std::uint32_t, Sums& sums) {
    sums = {};
    for (const std::uint32_t firm : of_group) {
      sums.enterprises += day.firms.closed[firm] * firms.enterprises[firm];
      sums.jobs += day.firms.closed[firm] * firms.employment[firm];
    }
  };
  if (!day.firms.closed.empty())
    sum_by(partition_, day, context_, of_pieces_, closed, [&](std::size_t group, const Sums& sums) {
      firms_closed_[day.groups.cell[group]] += sums.enterprises;
      jobs_lost_[day.groups.cell[group]] += sums.jobs;
    });
  const auto number = static_cast<std::size_t>(day.day.number());
  recording.write_day("firms_closed", number, firms_closed_);
  recording.write_day("jobs_lost_for_good", number, jobs_lost_);
}

}  // namespace tierwave::observe
