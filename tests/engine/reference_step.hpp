// The day once more, slow and obvious: absolute quantities, one loop per equation, a number for every
// link. What the kernel computes relative to the baseline must agree with it.
#pragma once
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "engine/simulation.hpp"

namespace tierwave::tests {

class ReferenceRun {
 public:
  explicit ReferenceRun(const engine::Setup<>& setup);
  void step();

  // By firm; money in millions per day, people in persons.
  std::vector<double> demand, production, inputs_allow, final_sales;
  std::vector<double> can_work;  // persons
  std::vector<double> hours;     // hours a day
  std::vector<double> heads;     // persons

  // A stock of a buyer: of a product, or of a product from one supplier (else any_supplier). Millions.
  using StockKey = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // buyer, product, supplier
  static constexpr std::uint32_t any_supplier = UINT32_MAX;
  std::map<StockKey, double> stock;

 private:
  struct Flow {
    std::uint32_t supplier, buyer;
    StockKey key;
    double baseline, order, delivered;  // millions per day
  };

  void find_labour();
  void place_orders();
  void produce();
  void ration(std::uint32_t supplier);
  void move_stocks();
  void work();
  double final_order(std::uint32_t firm) const;
  double coefficient(const StockKey& key) const;  // input per unit of output

  engine::Setup<> setup_;
  models::shocks::Terms terms_;
  int day_ = 0;
  std::vector<Flow> flows_;
  std::map<StockKey, double> baseline_use_;  // millions per day
  std::vector<double> baseline_output_;
};

}  // namespace tierwave::tests
