// Gathers the one-screen summary of a run, day by day.
#pragma once
#include <limits>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/units.hpp"
#include "network/network.hpp"
#include "observe/firm_sums.hpp"
#include "observe/measures.hpp"

namespace tierwave::observe {

// One line of the summary: a country, sector or tier and its mean loss over the run. A share of a baseline of 0 is not
// known, which is NaN: where a network brings no employment, hours and jobs are neither lost nor kept.
struct Loss {
  std::string name;
  double hours_lost = 0;       // share of the baseline, mean over the run
  double employment_lost = 0;  // likewise
  double output_lost = 0;      // likewise
};

// What a run showed, for the one-screen summary.
struct RunSummary {
  std::size_t firms = 0;
  std::size_t links = 0;
  int days = 0;
  Persons baseline_employment;
  Loss world;
  std::vector<Loss> quarters;  // by calendar quarter, "2020 Q2"
  std::vector<Loss> countries;
  std::vector<Loss> sectors;
  std::vector<Loss> tiers;
  std::string worst_day;         // date of the lowest hours; empty where they are not known
  double worst_hours_lost = 0;   // share of the baseline on that day; NaN where not known
  std::string worst_output_day;  // date of the lowest output, often another
  double worst_output_lost = 0;  // share of the baseline on that day
  // What is still missing on the last day: stocks below their targets, as a share of these, and orders and final demand
  // that were not met, as a share of baseline output. NaN where the run was stopped before its last day.
  double stocks_missing_at_end = 0;
  double unmet_at_end = 0;
  std::vector<double> jobs_lost_by_effect;  // persons, mean over the run: direct, indirect, induced; decomposed runs;
                                            // NaN where jobs are not known
  std::vector<MeasureAccount> measures;     // in their order; of a run that reached its last day
  std::vector<std::string> warnings;        // choices that the result hangs on, in words
};

class Summarizer final : public Observer {
 public:
  // Stands behind `sums` among the observers; both outlive it.
  Summarizer(const network::Network& network, const Calendar& calendar, const FirmSums& sums);
  void record(const engine::DayView& day, results::Recording&) override;
  void save(Saved& saved) const override;
  void restore(const Saved& saved) override;
  RunSummary finish() const;

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

  const network::Network& network_;
  const Calendar& calendar_;
  const FirmSums& recorded_;
  std::size_t sectors_;
  std::size_t tiers_;
  Sums world_, quarters_, countries_, sector_sums_, tier_sums_;
  // Of the last day.
  struct End {
    double stocks_missing = std::numeric_limits<double>::quiet_NaN();
    double unmet = std::numeric_limits<double>::quiet_NaN();
  };
  void look_at_end(const engine::DayView& day);

  Worst worst_hours_, worst_output_;
  double full_stocks_ = 0;  // millions
  End end_;
  int days_ = 0;

  // Every sum, by name.
  template <class Self, class Visit>
  static void for_each_sum(Self& self, Visit&& visit);
};

}  // namespace tierwave::observe
