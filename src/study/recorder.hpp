// The observer that sums firms to countries, sectors and tiers and writes the results file.
#pragma once
#include <cstdint>
#include <span>
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
  // The firms of one cell and tier, in the order of the groups.
  struct Run {
    std::uint32_t begin, end;  // their places in the groups
    std::uint32_t entry;       // where their sums go
  };
  // Runs of one country that are summed together; what a missing input holds back in them, by product.
  struct Block {
    std::uint32_t begin, end;
    std::uint32_t country;
    std::vector<double> held_back;
  };

  void divide(const engine::DayView& baseline, std::size_t tiers);
  std::span<const std::uint32_t> firms_of(const engine::DayView& day, const Run& run) const;
  void sum(const engine::DayView& day, Block& block);
  std::size_t position(const std::string& output) const;

  results::ResultsFile& file_;
  const Context& context_;
  std::vector<SummedOutput> outputs_;
  std::vector<Run> runs_;
  std::vector<Block> blocks_;
  // By output: [country x sectors x tiers + ...].
  std::vector<std::vector<double>> last_;
  std::vector<std::vector<double>> baseline_;
  std::vector<double> binding_input_;  // [country x products + product]
};

}  // namespace tierwave::study
