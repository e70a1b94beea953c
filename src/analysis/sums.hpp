// Sums over firms by country, by sector and over the world.
#pragma once
#include <vector>

#include "engine/day_view.hpp"
#include "network/network.hpp"
#include "observe/observer.hpp"
#include "observe/outputs.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::analysis {

// Where the sums of countries, sectors and the world stand in one list.
struct Parts {
  std::size_t countries = 0;
  std::size_t sectors = 0;

  std::size_t country(std::size_t position) const { return position; }
  std::size_t sector(std::size_t position) const { return countries + position; }
  std::size_t world() const { return countries + sectors; }
  std::size_t size() const { return countries + sectors + 1; }
};

Parts parts_of(const network::Network& network);

// Sums of every output, by part.
using PartSums = std::vector<observe::SummedFigures>;

class Sums final : public observe::Observer {
 public:
  Sums(const engine::DayView& baseline, const Context& context);

  void record(const engine::DayView& day, results::Recording&) override;
  const PartSums& today() const { return today_; }
  const PartSums& baseline() const { return baseline_; }

 private:
  template <class SumOfFirms>
  void add_cells(PartSums& sums, const engine::DayView& day, SumOfFirms&& sum_of_firms);

  Parts parts_;
  const Context& context_;
  observe::FirmPieces partition_;
  std::vector<observe::SummedFigures> of_cells_;
  PartSums baseline_, today_;
};

}  // namespace tierwave::analysis
