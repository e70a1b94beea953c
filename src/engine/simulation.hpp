// The simulation: a network, its mechanisms and shocks, and the state they move day by day.
//
// step() is the model. What each of its phases needs and leaves: step.hpp.
//
// A firm pulls what it needs and writes only what is its own, so that the result has the same bits at
// any number of threads.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/context.hpp"
#include "engine/baseline.hpp"
#include "engine/other_suppliers.hpp"
#include "engine/partition.hpp"
#include "engine/rebuilding.hpp"
#include "engine/routes.hpp"
#include "engine/setup.hpp"
#include "engine/state_fields.hpp"
#include "engine/sums_by_block.hpp"
#include "models/firms_of_day.hpp"
#include "models/labour/ladder.hpp"
#include "models/measures/plan.hpp"
#include "models/rationing/claims.hpp"

namespace tierwave::engine {

struct Shipment;

// `Real` is the precision of flows, stocks and orders; sums are always double.
template <class Real, class Mechanisms = models::Mechanisms>
class Simulation {
 public:
  // The context must outlive the simulation, and so must `ranks`, where it is one of several that each step the firms of
  // some blocks of the same setup: all of them call the same functions in the same order.
  Simulation(Setup<Mechanisms> setup, const Context& context, Ranks* ranks = nullptr);

  // Simulates one day. Errors: BrokenInvariant where an account does not hold.
  void step();
  // The same, announced: calls done(pass) after each pass of the table of phases.
  template <class Announce>
  void step(Announce&& done);

  // Runs a few days without shocks and throws BrokenInvariant unless nothing moves, to the last bit.
  // Starts and ends at the initial state. Call it before the first step.
  void check_steady_state();

  // By what factor a day a small disturbance of all stocks grows without shocks, over the second half of 20 days, or of
  // the days until it reaches a thousandth of all stocks, where it stops growing; below 1 it decays. Above 1 results
  // grow out of round-off. The disturbance is 1e-9, and 1e-5 in single precision, where stocks themselves are rounded
  // at 6e-8. Starts and ends at the initial state. Call it before the first step.
  double disturbance_growth();

  const State<Real>& state() const { return state_; }
  void restore(State<Real> state) { state_ = std::move(state); }
  const Baseline<Real>& baseline() const { return baseline_; }
  const models::terms::Terms& terms() const { return terms_; }  // of the last day simulated
  const Setup<Mechanisms>& setup() const { return setup_; }
  Extent extent() const;                                     // what a run of this setup holds
  const Partition& partition() const { return partition_; }  // whose firms are stepped here
  double route_capacity() const { return route_capacity_; }  // of all routes on the last day, relative to the baseline

 private:
  // Room for what a block's links are asked and given, by link in the order of the phase.
  struct Room {
    std::vector<double> flow, order;  // of customers
    std::vector<unsigned> rank;       // of customers, where the rationing rule ranks them
    std::vector<double> level;        // of suppliers; with transport then what arrives from each
    std::vector<double> by_key;       // sums by corridor, country or group
    std::vector<double> by_measure;   // sums by measure; where measures pay those without work
  };
  // Neighbouring firms, few enough that what a sweep needs of them stays in a processor's cache from phase to phase.
  struct Block {
    std::size_t number;
    std::size_t first, last;  // firms [first, last)
    Room& room;
    DaySummary& sums;  // of these firms, added up block by block
  };

  // The phases, in the order of the day: step.hpp.
  void destroy_and_rebuild();
  void change_crews();
  void write_terms();
  void take_measures();
  void find_other_suppliers();
  void supply_labour(const Block& firms);
  void order_inputs(const Block& firms);
  void add_up_demand(const Block& firms);
  void produce(const Block& firms);
  void ration(const Block& firms);
  void serve_other_buyers(const Block& firms);
  void work(const Block& firms);
  void tally(const Block& firms);
  void support_households(const Block& firms);
  void settle_with_other_buyers();
  void fill_corridors();
  void deliver(const Block& firms);
  void ask_others(const Block& firms);
  void add_up_unmet_orders();
  void add_up_countries();
  void close_day(const DaySummary& sold, const DaySummary& bought);

  // One pass over all firms: sweep(block), which calls some phases one after the other. Returns the sums of the blocks.
  template <class Sweep>
  DaySummary for_all_firms(Sweep&& sweep);
  template <class Body>
  static void for_firms(const Block& block, Body&& body) {  // body(firm)
    for (std::size_t firm = block.first; firm < block.last; ++firm) body(firm);
  }
  // The firms of a block for the phases that belong to a kind of mechanism.
  models::FirmsOfDay<Real> of_day(const Block& block) {
    FirmState& firms = state_.firms;
    return {block.first,
            block.last,
            baseline_.output,
            baseline_.input_use,
            setup_.network->firms.labour_income,
            std::span<const std::uint32_t>(setup_.network->firms.cell.data(), setup_.network->firms.cell.size()),
            setup_.network->utilisation,
            firms.labour,
            firms.demand,
            firms.production,
            firms.hours,
            firms.heads,
            state_.kinds.work.recallable,
            terms_.firm_credit,
            terms_.firm_subsidy,
            baseline_.pool_begin,
            state_.pools.order};
  }

  template <class Body>
  void for_cells(const Block& block, Body&& body) const {  // body(cell, first firm, last), neighbours of one cell
    const auto& cell = setup_.network->firms.cell;
    for (std::size_t first = block.first; first < block.last;) {
      std::size_t last = first + 1;
      while (last < block.last && cell[last] == cell[first]) ++last;
      body(std::size_t{cell[first]}, first, last);
      first = last;
    }
  }

  // Sums over firms by key. Of a block, in a pass with other phases: body(by_key) adds to by_key[key], which are 0 before;
  // what all blocks summed; and both by a pass of its own, where body(firm, add) calls add(key, amount).
  template <class Body>
  static void add_in_block(SumsByBlock& sums, const Block& block, Body&& body);
  template <class Body>  // in other room than by_key, while that is in use
  static void add_in_block(SumsByBlock& sums, const Block& block, std::vector<double>& room, Body&& body);
  const std::vector<double>& total_of(SumsByBlock& sums);
  template <class Body>
  const std::vector<double>& add_up_by_key(SumsByBlock& sums, Body&& body);
  // What ranks tell each other (partition.hpp); nothing where a run has one.
  template <class BeginOf>
  void gather(std::span<double> values, BeginOf&& begin_of) const;
  void exchange(Crosses when);
  void exchange_orders() { exchange(Crosses::with_orders); }  // of pools, to their suppliers
  void exchange_levels() { exchange(Crosses::with_levels); }  // what firms delivered and could make, to their partners

  template <class KeyOf>
  SumsByBlock sums_by(std::size_t keys, std::size_t several, KeyOf&& key_of) const;
  void cut_into_blocks();
  void make_routes();
  void make_other_suppliers();
  double moved_for_price(std::uint32_t pool, std::size_t country) const;
  double plant_left(std::size_t firm) const;
  double most_of_plant(std::size_t firm) const;
  double arrived_from_others(std::uint32_t pool, std::size_t firm) const;
  template <class Rule>
  void keep_unmet(std::uint32_t pool, std::size_t firm, const Rule& rule, double use_a_day, double arrived);
  template <class Rule>
  double delivered_to(std::uint32_t pool, std::size_t firm, const Rule& rule) const;
  void set_initial_state();
  template <class Body>
  void without_shocks(Body&& body);
  void disturb(std::size_t firm, double size, DaySummary& sums);
  double distance_from_targets();  // of all stocks, millions
  void make_sums();
  std::size_t sector_of(std::size_t firm) const { return setup_.network->sector_of_firm(firm); }
  FirmId id_of(std::size_t firm) const { return setup_.network->id_of(FirmPosition(static_cast<std::uint32_t>(firm))); }
  std::uint32_t buyer_of(std::uint32_t pool) const { return pool_buyer_[pool]; }
  std::uint32_t group_of(std::size_t firm) const { return setup_.groups->of_firm[firm]; }

  // The pool's order as it falls on a supplier, relative to the baseline flow: by what suppliers can make, and by what prices
  // leave with it.
  double wanted_of(std::uint32_t pool, std::size_t supplier, std::size_t destination) const;
  // A link's order relative to its baseline flow: that, within what trade restrictions leave.
  double link_order(std::uint32_t pool, std::size_t supplier, std::size_t buyer) const;
  template <class Rule>
  void order(std::uint32_t pool, std::size_t firm, const Rule& rule);
  template <class Sum, class Rule>
  void add_input(std::uint32_t first, std::uint32_t last, std::size_t firm, Sum& inputs, const Rule& rule) const;
  template <class Rule>
  double arrived_in(std::uint32_t pool, std::size_t firm, const Rule& rule, const double* level) const;
  template <class Rule>
  void stocks_by_product(std::size_t firm, const Rule& rule, const double* level, DaySummary& sums);
  template <class Rule>
  void stocks_by_supplier(std::size_t firm, const Rule& rule, const double* level, DaySummary& sums);
  // Links on which goods leave for a buyer (phases/ship.hpp).
  template <class Visit>
  void for_shipments(std::size_t buyer, Visit&& visit) const;
  template <class Ready>
  const std::vector<double>& add_up_by_corridor(Ready&& ready);
  template <class Rule>
  double delivered_on(const Shipment& shipment, const Rule& rule) const;
  template <class Rule>
  void move_goods(const Block& block, const Rule& rule, double* arrivals, DaySummary& sums);
  double in_transit(const Shipment& shipment) const;
  double baseline_in_transit(std::size_t firm) const;
  // Whether link_order() is the pool's order for every link of today.
  bool orders_are_plain() const {
    return !terms_.trade_restricted && !terms_.orders_move && state_.kinds.orders.order_weight.empty();
  }
  double target_stock_days(std::uint32_t pool, std::size_t buyer) const {
    if (!setup_.firm_stock_days.empty()) return static_cast<double>(static_cast<Real>(setup_.firm_stock_days[buyer]));
    return static_cast<double>(target_stock_days_[baseline_.pool_product[pool] * sectors_ + sector_of(buyer)]);
  }
  // The pools from `first` on that hold the same product of one firm end here.
  std::uint32_t end_of_input(std::uint32_t first, std::uint32_t end) const;
  // Mean of what the suppliers of a pool could make yesterday, by baseline flow: the weights of today's orders.
  double mean_weight(std::uint32_t pool) const;
  // What final users at home and abroad ask of a firm today.
  std::array<models::rationing::Claim, 2> final_claims(std::size_t firm, unsigned rank) const;
  double household_orders(std::size_t firm) const;  // millions per day
  double whole_partners(std::size_t firm) const;    // mean share of capital that suppliers and customers have left
  double delivered_to_other_final_users(std::size_t firm) const;  // share of what those besides households ordered
  // Laws of households by what they would buy and what shocks leave of that, as a plan of shocks asks for it.
  template <class Law>
  auto household_factor(const Law& law) const {
    return [this, &law](std::size_t country, double basket) {
      return law.factor(state_.countries.consumption[country], basket);
    };
  }
  void write_provisions();  // of today, into the terms
  void write_jobs_kept(std::size_t entry, std::size_t cell, std::size_t place);
  void give_notice(std::size_t firm, std::size_t cell, double heads_before);
  double* notice_of(std::size_t firm) {
    return state_.measures.measure_under_notice.data() + firm * models::measures::notice_stages;
  }
  // Hours not worked that the firm pays, of its baseline hours.
  double idle_paid(std::size_t firm) const {
    return state_.measures.measure_idle_paid.empty() ? 0.0 : state_.measures.measure_idle_paid[firm];
  }
  // What measures pay (phases/pay_by_measures.hpp).
  void make_measures();
  void ease_by_measures();
  void ask_by_measures();
  void pay_firms_by_measures();
  void charge_firms();
  double paid_to_firm(std::size_t measure, std::size_t firm, double rate) const;
  void pay_for_purchases();
  double left_of_budget(std::size_t measure) const;
  double fixed_cost_of(std::size_t firm) const;
  void lend_by_measures();
  void settle_credit();
  void collect_duties();
  void book_duty_on(std::size_t measure, std::size_t group, double paid);
  void make_duties();
  void hold_reserves();
  void release_reserves(const Block& firms);
  void pay_for_reserves();
  void make_reserves();
  double within_budget(std::size_t measure, double asked);
  void book(std::size_t measure, double share);
  void pay_by_measures(std::vector<double>& received, std::vector<double>& of_firms);
  void pay_less(std::size_t measure, double share);
  void pay_by_employers(std::vector<double>& received);
  models::labour::SupportOfEight support_by_measures(std::size_t place, std::size_t first,
                                                     std::span<const double> hours, std::span<const double> heads,
                                                     std::span<const double> working_time, double* by_key);
  std::span<const double> working_time_of(std::size_t first, std::size_t count,
                                          std::array<double, models::labour::side_by_side>& room) const;
  std::size_t contracts_of_measure() const {
    return setup_.network->countries.size() * sectors_ * models::labour::contracts;
  }
  // Of a measure: what it pays by group, then by cell and class of contract; then who is without work by the same, where
  // claims are counted.
  std::size_t keys_of_measure() const {
    return setup_.groups->size() + (setup_.measures.counts_days() ? 2 : 1) * contracts_of_measure();
  }
  void count_claims();
  double& paid_to_group(std::size_t measure, std::size_t group) {
    return paid_by_measures_[measure * keys_of_measure() + group];
  }
  // Stock of a product in days of its use, over the pools that hold it.
  double input_stock_days(std::uint32_t first, std::uint32_t last) const;

  Setup<Mechanisms> setup_;
  const Context& context_;
  Baseline<Real> baseline_;
  Money baseline_output_;  // of all firms, per day
  State<Real> state_;
  models::terms::Terms terms_;
  models::shocks::Scratch scratch_;  // in which the plan writes them
  double days_since_shock_ = -1;
  Routes routes_;  // where the setup has transport
  double route_capacity_ = 1;
  std::optional<OtherSuppliers> other_suppliers_;  // where a rule of substitution moves
  SumsByBlock served_sums_, asked_sums_;  // of these: delivered and spare by cell; asked by product and country
  std::optional<Rebuilding> rebuilding_;  // where the plan rebuilds capital
  std::vector<double> baseline_tally_;
  SumsByBlock tally_sums_;    // output, hours and persons by country
  SumsByBlock wages_paid_;    // by firms, by country, millions per day
  SumsByBlock support_sums_;  // furlough pay, income support and all income of households, by country
  SumsByBlock delivered_home_, delivered_abroad_;     // for rebuilding, by group, millions per day
  std::vector<double> baseline_labour_income_;        // by country, millions per day
  std::vector<double> received_, received_by_firms_;  // by households and by firms of a country today, millions
  // Where the setup has measures: by measure what it pays today by group, then by cell and class of contract, before its
  // budget; the share of that which the budget has.
  std::vector<double> paid_by_measures_, share_paid_;
  std::vector<models::measures::Shares> measure_shares_;             // by place
  std::vector<double> rate_, met_home_, met_abroad_;                 // by group: room for the measure at hand
  std::vector<double> eased_;                                        // by country: what vaccinations give back
  std::vector<double> baseline_final_home_, baseline_final_abroad_;  // final sales by group, where measures buy
  std::vector<std::vector<double>>
      asked_by_measures_;  // by measure and country: beside what final users ask, as a share
  SumsByBlock of_groups_, credit_sums_, measure_sums_;  // of those that pay firms, lend, and pay those without work
  models::measures::PricesToday prices_today_;          // where measures set duties
  SumsByBlock duty_sums_;                               // duty by group of sellers, then by country of buyers
  std::vector<std::size_t> reserve_of_;                 // by group: the measure that holds its reserve; where any does
  std::vector<double> released_;                        // by firm, of its reserve today, millions
  bool measures_idle_ = false;                          // while nothing may move
  bool by_firm_ = false;                                // whether measures pay or charge single firms
  std::size_t sectors_;
  std::vector<Real> target_stock_days_;    // by product and using sector
  std::vector<std::uint32_t> pool_buyer_;  // by pool; only where a phase asks who bought
  std::vector<std::size_t> borders_;       // of the blocks
  Partition partition_;
  std::vector<DaySummary> block_sums_;
  std::vector<Room> rooms_;  // by worker
};

extern template class Simulation<float>;
extern template class Simulation<double>;

}  // namespace tierwave::engine
