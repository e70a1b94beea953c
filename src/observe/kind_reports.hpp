// What kinds of mechanism report of their own, by country and sector: the lists of reports in models.
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "observe/observer.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

class KindReports final : public Observer {
 public:
  KindReports(const engine::DayView& baseline, const Context& context);

  std::vector<results::Variable> variables() const override { return variables_; }
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  using OfFirms = std::function<double(const engine::DayView& day, std::span<const std::uint32_t> firms)>;

  const Context& context_;
  FirmPieces partition_;
  std::vector<results::Variable> variables_;
  std::vector<OfFirms> of_firms_;               // by variable
  std::vector<std::vector<double>> of_pieces_;  // room: by piece and variable
  std::vector<std::vector<double>> of_cells_;   // room: by variable and cell
};

}  // namespace tierwave::observe
