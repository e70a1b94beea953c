// The day once more, slow and obvious: absolute quantities, one loop per equation, a number for every
// link. What the kernel computes relative to the baseline must agree with it.
#pragma once
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/simulation.hpp"

namespace tierwave::tests {

class ReferenceRun {
 public:
  explicit ReferenceRun(const engine::Setup<>& setup);
  void step();
  double fixed_cost(std::uint32_t firm) const;  // millions per day; 0 under a rule without money

  // By firm; money in millions per day, people in persons.
  std::vector<double> demand, production, inputs_allow, final_sales, household_sales;
  std::vector<double> can_work;         // persons
  std::vector<double> hours;            // hours a day
  std::vector<double> heads;            // persons
  std::vector<double> can_be_recalled;  // persons
  std::vector<double> capital_lost;     // share of the firm's capital
  std::vector<double> stretch;          // overproduction
  std::vector<double> in_transit;       // millions; empty without transport
  double crews_overdue = 0;             // persons
  std::vector<double> cash;             // millions
  std::vector<double> owed;             // by customers, millions
  std::vector<bool> closed;             // for good
  // By country; money in millions per day.
  std::vector<double> household_budget, labour_income;
  std::vector<double> rebuilding_asked, rebuilding_delivered;

  // A stock of a buyer: of a product, or of a product from one supplier (else any_supplier). Millions.
  using StockKey = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // buyer, product, supplier
  static constexpr std::uint32_t any_supplier = UINT32_MAX;
  std::map<StockKey, double> stock;

 private:
  struct Flow {
    std::uint32_t supplier, buyer;
    StockKey key;
    double baseline, order, delivered;  // millions per day
    double arrived = 0;                 // millions per day
    double waiting = 0;                 // millions that found no place on a corridor
    std::vector<double> held = {};      // millions by stage of the way
  };

  // One firm's part in one event of destroyed capital, millions.
  struct Damage {
    std::uint32_t event, firm;
    double capital, destroyed, lost;
  };

  void move_capital();
  void ask_for_rebuilding();
  void write_terms();
  void find_labour();
  void open_accounts();
  void let_go_of_closed_firms();
  void settle_accounts();
  double surplus_at_baseline(std::uint32_t firm) const;  // millions per day
  void stretch_capacity();
  void place_orders();
  void produce();
  void ration(std::uint32_t supplier);
  void move_goods();
  void move_stocks();
  void find_other_suppliers();
  void serve_other_buyers();
  void ask_others();
  bool is_open(std::size_t cell, std::size_t country) const;
  double most_stretch(std::uint32_t firm) const;
  double plant(std::uint32_t firm, double stretched) const;  // what it allows, millions per day
  double most_labour(std::uint32_t firm) const;              // persons
  double share_moved(std::uint32_t firm) const;
  double lost_under_schemes(std::size_t cell, std::size_t country, double without_schemes) const;
  void work();
  void close_countries();
  std::pair<double, double> final_orders(std::uint32_t firm) const;  // at home and abroad
  double household_order(std::uint32_t firm) const;
  double rebuilding_order(std::uint32_t firm, std::size_t destination) const;
  double factor_of(std::uint32_t firm) const;
  double sold_to(std::uint32_t firm, std::size_t destination) const;  // baseline final sales there
  double whole_partners(std::uint32_t firm) const;
  double coefficient(const StockKey& key) const;  // input per unit of output
  double target_days(std::uint32_t product, std::uint32_t buyer) const;

  engine::Setup<> setup_;
  models::terms::Terms terms_;
  models::shocks::Scratch scratch_;
  int day_ = 0;
  std::vector<Flow> flows_;
  std::map<StockKey, double> baseline_use_;  // millions per day
  std::vector<double> baseline_output_, capacity_, asked_of_other_final_users_;
  std::vector<double> baseline_budget_, baseline_income_;           // by country
  std::map<StockKey, double> orders_, unmet_, received_of_others_;  // millions per day
  std::vector<double> spare_, days_of_shortage_;                    // by firm: millions per day; days
  economy::Matrix asked_of_others_;                                 // country x product
  economy::Matrix served_;                                          // sellers' cell x buyers' country
  std::vector<Damage> damages_;
  economy::Matrix rebuilding_;  // country x product: asked today
  economy::Matrix bought_;      // country x product: baseline final demand
};

}  // namespace tierwave::tests
