// Series of single firms, in the group /firms of a results file.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "observe/observer.hpp"
#include "observe/outputs.hpp"

namespace tierwave::observe {

class FirmSeries final : public Observer {
 public:
  // `firms`: positions, rising. `figures`: names of outputs that are sums over firms; empty: all of them. `time` is the
  // axis of the file, `money` the unit of flows.
  FirmSeries(const engine::DayView& baseline, std::vector<std::uint32_t> firms, const std::vector<std::string>& figures,
             results::Axis time, const std::string& money);

  std::vector<results::Axis> axes() const override;  // time and firm, by its id
  std::vector<results::Variable> variables() const override;
  std::vector<results::Labels> labels() const override;  // country, sector, size_class
  void begin(results::Recording& recording) override;
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  const network::Network& network_;
  std::vector<std::uint32_t> firms_;
  results::Axis time_;
  std::vector<SummedOutput> outputs_;          // all of the table
  std::vector<std::size_t> figures_;           // positions in it
  std::vector<std::string> names_;             // of the figures' arrays
  std::vector<std::vector<double>> baseline_;  // by output
  std::vector<std::vector<double>> today_;     // by figure
};

}  // namespace tierwave::observe
