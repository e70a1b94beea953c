// Sums over firms by country, sector and tier of every line of the table of outputs.
#pragma once
#include <string>
#include <vector>

#include "observe/observer.hpp"
#include "observe/outputs.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

class FirmSums final : public Observer {
 public:
  // `women_share` by cell, or empty. `money` is the unit of flows.
  FirmSums(const engine::DayView& baseline, std::vector<double> women_share, const std::string& money,
           const Context& context);

  std::vector<results::Axis> axes() const override;  // country, sector, tier
  std::vector<results::Variable> variables() const override;
  void begin(results::Recording& recording) override;
  void record(const engine::DayView& day, results::Recording& recording) override;

  // Sums of one output over firms: [country x sectors x tiers + ...] of the last day recorded, and of the baseline.
  const std::vector<double>& last(const std::string& output) const;
  const std::vector<double>& baseline(const std::string& output) const;

 private:
  std::size_t position(const std::string& output) const;

  const Context& context_;
  std::vector<SummedOutput> outputs_;
  std::vector<results::Axis> axes_;
  FirmPieces partition_;
  std::vector<SummedFigures> of_pieces_;
  std::vector<double> firms_, women_share_;
  // By output: [country x sectors x tiers + ...].
  std::vector<std::vector<double>> last_, baseline_;
};

}  // namespace tierwave::observe
