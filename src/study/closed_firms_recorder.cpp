#include "study/closed_firms_recorder.hpp"

#include <algorithm>

namespace tierwave::study {

std::vector<results::Variable> closed_firms_outputs() {
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

ClosedFirmsRecorder::ClosedFirmsRecorder(results::ResultsFile& file, const engine::DayView& baseline,
                                         const Context& context)
    : file_(file), context_(context), of_groups_(baseline.groups.size()) {
  const std::size_t cells = baseline.network.countries.size() * baseline.network.sectors.size();
  firms_closed_.resize(cells);
  jobs_lost_.resize(cells);
}

void ClosedFirmsRecorder::record(const engine::DayView& day) {
  std::fill(firms_closed_.begin(), firms_closed_.end(), 0.0);
  std::fill(jobs_lost_.begin(), jobs_lost_.end(), 0.0);
  if (!day.firms.closed.empty()) {
    const network::Groups& groups = day.groups;
    const network::Firms& firms = day.network.firms;
    context_.for_blocks(groups.size(), [&](std::size_t group) {
      Sums sums;
      for (std::uint32_t place = groups.begin[group]; place < groups.begin[group + 1]; ++place) {
        const std::uint32_t firm = groups.firms[place];
        sums.enterprises += day.firms.closed[firm] * firms.enterprises[firm];
        sums.jobs += day.firms.closed[firm] * firms.employment[firm];
      }
      of_groups_[group] = sums;
    });
    for (std::size_t group = 0; group < groups.size(); ++group) {
      firms_closed_[groups.cell[group]] += of_groups_[group].enterprises;
      jobs_lost_[groups.cell[group]] += of_groups_[group].jobs;
    }
  }
  const auto number = static_cast<std::size_t>(day.day.number());
  file_.write_day("firms_closed", number, firms_closed_);
  file_.write_day("jobs_lost_for_good", number, jobs_lost_);
}

}  // namespace tierwave::study
