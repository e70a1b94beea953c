// The network of a run, in the group /network of a results file: firms with their places and sizes, links with their
// baseline flows. Nothing of it changes over time.
#pragma once
#include <span>
#include <string>

#include "observe/observer.hpp"

namespace tierwave::observe {

class NetworkArrays final : public Observer {
 public:
  // `money` is the unit of flows.
  NetworkArrays(const engine::DayView& baseline, std::string money);

  std::vector<results::Axis> axes() const override;  // firm, by its id, and link
  std::vector<results::Variable> variables() const override;
  std::vector<results::Labels> labels() const override;  // country, sector, size_class
  void begin(results::Recording& recording) override;
  void record(const engine::DayView&, results::Recording&) override {}

 private:
  const network::Network& network_;
  std::span<const double> output_;  // by firm, without shocks
  std::string money_;
};

}  // namespace tierwave::observe
