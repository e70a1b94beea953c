// The simulation: a network, its mechanisms and shocks, and the state they move day by day.
//
// step() is the model. Its phases and what each needs and leaves:
//
//   phase           needs                                             leaves
//   capital         yesterday's losses, deliveries for rebuilding     capital still lost, rebuilding demand
//   write_terms     calendar of shocks, labour income, rebuilding     today's terms of every group
//   labour_supply   yesterday's labour, demand, input limit; terms    labour that can work
//   orders          yesterday's demand and production, stocks         each pool's order
//   demand          orders, terms                                     each firm's demand
//   overproduction  demand, yesterday's production                    how far plants are stretched
//   production      demand, labour, terms, stocks                     production, input limit, binding input
//   rationing       orders, demand, production, terms                 levels, sales to final users and households
//   stocks          orders, levels, production                        stocks after arrivals and use
//   work            labour, terms, production                         hours, heads, pay
//   countries       pay; final users' levels                          labour income, rebuilding delivered, by country
//   close_day       all of it                                         the day's summary, with its accounts checked
//
// A firm pulls what it needs and writes only what is its own, so that the result has the same bits at
// any number of threads.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "base/context.hpp"
#include "engine/baseline.hpp"
#include "engine/rebuilding.hpp"
#include "engine/state.hpp"
#include "models/mechanisms.hpp"
#include "models/rationing/claims.hpp"
#include "models/shocks/plan.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"

namespace tierwave::engine {

// What a simulation is made from. `Mechanisms` is models::Mechanisms; tests put others in its place.
template <class Mechanisms = models::Mechanisms>
struct Setup {
  std::shared_ptr<const network::Network> network;
  std::shared_ptr<const network::Groups> groups;
  Mechanisms mechanisms;
  models::shocks::Plan shocks;
  StockBy stock_by = StockBy::product;
  economy::Matrix target_stock_days;    // sectors x sectors: input product, using sector; at least 1
  std::vector<double> firm_stock_days;  // by firm, instead of the matrix; empty: the matrix
};

// `Real` is the precision of flows, stocks and orders; sums are always double.
template <class Real, class Mechanisms = models::Mechanisms>
class Simulation {
 public:
  // The context must outlive the simulation.
  Simulation(Setup<Mechanisms> setup, const Context& context);

  // Simulates one day. Errors: BrokenInvariant where an account does not hold.
  void step();

  // Runs a few days without shocks and throws BrokenInvariant unless nothing moves, to the last bit.
  // Leaves the state as it was. Call it before the first step.
  void check_steady_state();

  // By what factor a day a small disturbance of all stocks grows without shocks, over the second half of 20 days, or of
  // the days until it reaches a thousandth of all stocks, where it stops growing; below 1 it decays. Above 1 results
  // grow out of round-off. The disturbance is 1e-9, and 1e-5 in single precision, where stocks themselves are rounded
  // at 6e-8. Leaves the state as it was. Call it before the first step.
  double disturbance_growth();

  const State<Real>& state() const { return state_; }
  void restore(State<Real> state) { state_ = std::move(state); }
  const Baseline<Real>& baseline() const { return baseline_; }
  const models::shocks::Terms& terms() const { return terms_; }  // of the last day simulated
  const Setup<Mechanisms>& setup() const { return setup_; }

 private:
  // The phases, in the order of the day.
  void capital();
  void write_terms();
  void labour_supply();
  void orders();
  void demand();
  void overproduction();
  void production();
  void rationing();
  void stocks();
  void work();
  void countries();
  void close_day();

  State<Real> initial_state() const;
  template <class Body>
  void without_shocks(Body&& body);                           // body(start)
  DaySummary stocks_held() const;                             // only closing_stocks
  double distance_of_stocks(const State<Real>& other) const;  // millions
  std::size_t sector_of(std::size_t firm) const { return setup_.network->sector_of_firm(firm); }
  FirmId id_of(std::size_t firm) const { return setup_.network->id_of(FirmPosition(static_cast<std::uint32_t>(firm))); }
  std::uint32_t group_of(std::size_t firm) const { return setup_.groups->of_firm[firm]; }

  // A link's order relative to its baseline flow: the pool's order, as it falls on the supplier, within what trade
  // restrictions leave.
  double link_order(std::uint32_t pool, std::size_t supplier, std::size_t buyer) const;
  // The pools from `first` on that hold the same product of one firm end here.
  std::uint32_t end_of_input(std::uint32_t first, std::uint32_t end) const;
  // Mean weight of the suppliers of a pool, by baseline flow.
  double mean_weight(std::uint32_t pool) const;
  // What final users at home and abroad ask of a firm today.
  std::array<models::rationing::Claim, 2> final_claims(std::size_t firm, unsigned rank) const;
  double household_orders(std::size_t firm) const;  // millions per day
  double whole_partners(std::size_t firm) const;    // mean share of capital that suppliers and customers have left
  double delivered_to_other_final_users(std::size_t firm) const;  // share of what those besides households ordered
  double labour_income(std::size_t country) const;                // millions per day
  // Stock of a product in days of its use, over the pools that hold it.
  double input_stock_days(std::uint32_t first, std::uint32_t last) const;

  template <class Body>
  void for_firms(const std::vector<std::size_t>& borders, Body&& body) const;  // body(firm)
  template <class Body>
  DaySummary sum_over_firms(const std::vector<std::size_t>& borders, Body&& body) const;  // body(firm, block, sums)

  Setup<Mechanisms> setup_;
  const Context& context_;
  Baseline<Real> baseline_;
  Money baseline_output_;  // of all firms, per day
  State<Real> state_;
  models::shocks::Terms terms_;
  double days_since_shock_ = -1;
  std::optional<Rebuilding> rebuilding_;                       // where the plan rebuilds capital
  std::vector<double> baseline_labour_income_;                 // by country, millions per day; where households read it
  std::vector<Real> target_stock_days_;                        // by pool
  std::vector<std::uint32_t> pool_buyer_;                      // by pool
  std::vector<std::size_t> buyer_borders_;                     // blocks of firms of about equal numbers of inputs
  std::vector<std::size_t> supplier_borders_;                  // blocks of firms of about equal numbers of customers
  std::vector<std::vector<models::rationing::Claim>> claims_;  // room for one firm's claims, by block
};

extern template class Simulation<float>;
extern template class Simulation<double>;

}  // namespace tierwave::engine
