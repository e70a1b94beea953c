// Gathers the one-screen summary of a run, day by day.
#pragma once
#include <vector>

#include "base/calendar.hpp"
#include "network/network.hpp"
#include "study/recorder.hpp"
#include "study/run.hpp"

namespace tierwave::study {

class Summarizer {
 public:
  Summarizer(const network::Network& network, const Calendar& calendar, const Recorder& recorder);
  void add(Day day);  // after the recorder recorded it
  RunSummary finish(const network::Network& network, const Calendar& calendar) const;

 private:
  // Sums over days of hours, employment and output, for every entry of one axis.
  struct Sums {
    std::vector<double> now[3], before[3];
    void resize(std::size_t size);
    void add(std::size_t entry, const double (&today)[3], const double (&baseline)[3]);
    Loss loss(std::size_t entry, const std::string& name) const;
  };

  // The day of the lowest sum of one output over the world.
  struct Worst {
    Day day;
    double lost = 0;  // share of the baseline; NaN where that is 0
    void add(Day today, double share_lost, bool first);
  };

  const Calendar& calendar_;
  const Recorder& recorder_;
  std::size_t sectors_;
  std::size_t tiers_;
  Sums world_, quarters_, countries_, sector_sums_, tier_sums_;
  Worst worst_hours_, worst_output_;
  int days_ = 0;
};

}  // namespace tierwave::study
