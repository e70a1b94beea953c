// The observer that sums firms to countries, sectors and tiers and writes the results file.
#pragma once
#include <cstdint>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "results/results_file.hpp"
#include "study/outputs.hpp"

namespace tierwave::study {

class EarlierDays;

class Recorder {
 public:
  // `women_share` by cell, or empty. Writes all arrays without a time axis.
  Recorder(results::ResultsFile& file, const engine::DayView& baseline, const std::vector<double>& women_share,
           const std::string& money, const Context& context);

  void record(const engine::DayView& day);
  // Takes a day that an interrupted run recorded.
  void replay(const EarlierDays& earlier, std::size_t day);

  // Sums of one output over firms: [country x sectors x tiers + ...] of the last day recorded, and of the baseline.
  const std::vector<double>& last(const std::string& output) const;
  const std::vector<double>& baseline(const std::string& output) const;

 private:
  std::vector<double> sum(const engine::DayView& day, double (*of_firm)(const engine::DayView&, std::size_t)) const;
  std::vector<double> stock_days(const engine::DayView& day) const;
  std::vector<double> binding_input(const engine::DayView& day) const;
  std::size_t position(const std::string& output) const;

  results::ResultsFile& file_;
  const Context& context_;
  std::vector<SummedOutput> outputs_;
  std::size_t size_ = 0;              // countries x sectors x tiers
  std::vector<std::uint32_t> entry_;  // where each run of groups of one cell and tier goes
  std::vector<std::uint32_t> begin_;  // its firms: groups.firms[begin_[r]] to groups.firms[begin_[r + 1]]
  std::vector<std::vector<double>> last_;
  std::vector<std::vector<double>> baseline_;
};

}  // namespace tierwave::study
