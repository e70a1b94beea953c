// Looks at each day of a run for what missing inputs do: warns of the first collapse and, before one, of the first spread.
#pragma once
#include <string>
#include <vector>

#include "observe/collapse.hpp"
#include "resolve/study.hpp"

namespace tierwave::study {

class CollapseWatch {
 public:
  // `told`: the warnings of the days before a run was resumed, one a line.
  explicit CollapseWatch(const resolve::Study& study, const std::string& told = "");

  // What the day that just ended is to be warned of; empty where there is nothing new. Sums by country, as for
  // collapse_on().
  std::string warning_of(const engine::DayView& day, const std::vector<double>& output,
                         const std::vector<double>& baseline_output);
  bool collapsed() const { return collapsed_; }  // so far; nothing more is looked for then

 private:
  const resolve::Study& study_;
  bool collapsed_, spread_;
};

}  // namespace tierwave::study
