// Final demand of named firms, day by day: a factor on all that a firm sells to final users.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tierwave::models::shocks {

// From `day` on the factor holds, until the firm's next step; a day below 0 lies before the run.
struct DemandStep {
  std::uint32_t firm;  // position
  int day;
  double factor;  // at least 0; 1 is the baseline
};

class FirmDemand {
 public:
  FirmDemand() = default;
  // At most one step a firm and day.
  explicit FirmDemand(std::vector<DemandStep> steps);

  bool empty() const { return steps_.empty(); }
  int first_day() const;  // of the run on which a factor is not 1; -1: never
  // Writes the day's factors of the firms it names; the others keep theirs. One entry per firm.
  void write(int day, std::vector<double>& factors) const;

 private:
  std::vector<DemandStep> steps_;   // by firm, then day
  std::vector<std::size_t> begin_;  // where each firm's steps begin, and the end
};

}  // namespace tierwave::models::shocks
