// The observer that counts firms that have closed for good, and the jobs that went with them.
#pragma once
#include <string>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "results/results_file.hpp"

namespace tierwave::study {

// Arrays of closed firms, for the table of outputs.
std::vector<results::Variable> closed_firms_outputs();

class ClosedFirmsRecorder {
 public:
  ClosedFirmsRecorder(results::ResultsFile& file, const engine::DayView& baseline, const Context& context);

  // Before the recorder that ends the day.
  void record(const engine::DayView& day);

 private:
  // Sums over firms of one group.
  struct Sums {
    double enterprises = 0;
    double jobs = 0;  // persons
  };

  results::ResultsFile& file_;
  const Context& context_;
  std::vector<Sums> of_groups_;
  std::vector<double> firms_closed_, jobs_lost_;  // room for a day's arrays
};

}  // namespace tierwave::study
