// A run in memory: sums of all outputs by country, sector and world, day by day.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "analysis/sums.hpp"
#include "base/calendar.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

struct DailySums {
  Calendar calendar;
  Parts parts;
  std::vector<std::string> outputs;  // in the order of the figures
  PartSums baseline;
  std::vector<PartSums> days;

  std::size_t output(const std::string& name) const;  // an unknown name is a bug of ours
  // Of a part, over the baseline: on one day, and the mean over days [first, last].
  double level(const std::string& output, std::size_t part, Date date) const;
  double mean_level(const std::string& output, std::size_t part, Date first, Date last) const;
  double mean_lost(const std::string& output, std::size_t part) const;  // over the run
};

// Runs a study; `look` is shown each day and may be empty. Errors: as study::run, Interrupted where `stop` asks.
DailySums run_daily(const resolve::Study& study, const Context& context, const std::function<bool()>& stop,
                    const std::function<void(const engine::DayView&)>& look = {});

}  // namespace tierwave::analysis
