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
  // Sums over days of hours and employment, for every entry of one axis.
  struct Sums {
    std::vector<double> hours, employment, baseline_hours, baseline_employment;
    void resize(std::size_t size);
    void add(std::size_t entry, const double (&values)[4]);
    Loss loss(std::size_t entry, const std::string& name) const;
  };

  const Calendar& calendar_;
  const Recorder& recorder_;
  std::size_t sectors_;
  std::size_t tiers_;
  Sums world_, quarters_, countries_, sector_sums_, tier_sums_;
  Day worst_day_;
  double worst_hours_lost_ = 0;
  double worst_output_lost_ = 0;
  int days_ = 0;
};

}  // namespace tierwave::study
