// What waits for an input: baseline output of the firms whose production a missing stock sets, by country and product,
// and what production needed beyond the stocks.
#pragma once
#include <string>
#include <vector>

#include "observe/observer.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

class MissingInputs final : public Observer {
 public:
  // `money` is the unit of flows.
  MissingInputs(const engine::DayView& baseline, std::string money, const Context& context);

  std::vector<results::Axis> axes() const override;  // product
  std::vector<results::Variable> variables() const override;
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  const Context& context_;
  std::string money_;
  std::vector<std::string> products_;
  FirmPieces partition_;
  std::vector<std::vector<double>> of_pieces_;  // by product
  std::vector<double> binding_input_;           // [country x products + product]
};

}  // namespace tierwave::observe
