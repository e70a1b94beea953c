// Transfers of money, as the day's ledger has them: by name and country.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "observe/observer.hpp"

namespace tierwave::observe {

// The axis `transfer`: names, in the order of the ledger.
results::Axis transfer_axis();

class Transfers final : public Observer {
 public:
  // `money` is the unit of flows.
  explicit Transfers(std::string money) : money_(std::move(money)) {}

  std::vector<results::Axis> axes() const override;  // transfer
  std::vector<results::Labels> labels() const override;
  std::vector<results::Variable> variables() const override;
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  std::string money_;
};

}  // namespace tierwave::observe
