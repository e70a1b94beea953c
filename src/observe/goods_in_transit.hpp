// Transport: goods in transit by country, crews overdue, capacity of routes.
#pragma once
#include <string>
#include <vector>

#include "observe/observer.hpp"
#include "observe/sum_by.hpp"

namespace tierwave::observe {

class GoodsInTransit final : public Observer {
 public:
  // `money` is the unit of flows.
  GoodsInTransit(const engine::DayView& baseline, std::string money, const Context& context);

  std::vector<results::Variable> variables() const override;
  void record(const engine::DayView& day, results::Recording& recording) override;

 private:
  const Context& context_;
  std::string money_;
  FirmPieces partition_;
  std::vector<double> of_pieces_;   // millions
  std::vector<double> in_transit_;  // by country, millions
};

}  // namespace tierwave::observe
