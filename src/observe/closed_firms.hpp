// Firms that have closed for good, and the jobs that went with them, by country and sector.
#pragma once
#include <vector>

#include "observe/observer.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

class ClosedFirms final : public Observer {
 public:
  ClosedFirms(const engine::DayView& baseline, const Context& context);

  std::vector<results::Variable> variables() const override;
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  struct Sums {
    double enterprises = 0;
    double jobs = 0;  // persons
  };

  const Context& context_;
  Partition partition_;
  std::vector<Sums> of_pieces_;
  std::vector<double> firms_closed_, jobs_lost_;  // room for a day's arrays
};

}  // namespace tierwave::observe
