// The state of a run: all that a day hands to the next, and what observers read.
//
// Everything is relative to the baseline: 1 is the firm's baseline output, demand, workforce ...;
// stocks are in days of the firm's baseline use.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "base/units.hpp"
#include "models/measures/state.hpp"
#include "models/mechanisms.hpp"

namespace tierwave::engine {

// One entry per firm. What each array is: state_fields.hpp, where an array is declared with all that is true of it.
struct FirmState {
  std::vector<double> demand;
  std::vector<double> production;
  std::vector<double> input_limit;
  std::vector<std::int32_t> binding_product;
  std::vector<double> labour;
  std::vector<double> capacity;
  std::vector<double> hours;
  std::vector<double> heads;
  std::vector<double> level_buyers;
  std::vector<double> final_sales;
  std::vector<double> household_sales;
  std::vector<double> stocks;
  // Held only where a shock destroys capital, or goods take time; empty otherwise.
  std::vector<double> capital_lost;
  std::vector<double> in_transit;
};

// One entry per country.
struct CountryState {
  std::vector<double> country_output;
  std::vector<double> country_hours;
  std::vector<double> country_employment;
  std::vector<double> labour_income;
  std::vector<double> consumption;
  std::vector<double> rebuilding_delivered;
  std::vector<double> transfers;  // [transfer x country]: engine/ledger.hpp
};

// One entry per pool.
template <class Real>
struct PoolState {
  std::vector<Real> stock_days;
  std::vector<Real> order;
  std::vector<Real> unmet_orders;  // only where a rule of substitution moves
};

// Goods on their way, by way (engine/routes.hpp). Empty where a run has no transport.
template <class Real>
struct TransitState {
  std::vector<Real> stages;  // [way x stage]
  std::vector<Real> waiting;
};

// Sums over the world, closed at the end of a day. Millions per day.
struct DaySummary {
  double made = 0;                // output of all firms
  double delivered_to_firms = 0;  // arrivals in stocks
  double delivered_to_final_users = 0;
  double opening_stocks = 0;   // millions
  double released = 0;         // of reserves of measures, into stocks, before they open
  double used = 0;             // inputs taken from stocks
  double input_shortfall = 0;  // inputs that production needed beyond the stocks
  double closing_stocks = 0;   // millions
  // Of goods between countries; 0 where a run has no transport.
  double opening_in_transit = 0;  // millions, what waits for a full corridor included
  double dispatched = 0;          // what suppliers delivered to buyers abroad
  double landed = 0;              // what came in from abroad, part of delivered_to_firms
  double cut = 0;                 // what full corridors left behind for good
  double closing_in_transit = 0;  // millions
};

template <class Real>
struct State {
  Day day;  // the next day to simulate
  FirmState firms;
  PoolState<Real> pools;
  TransitState<Real> transit;
  CountryState countries;
  models::KindStates kinds;           // what kinds of mechanism keep of their own
  std::vector<double> entries_lost;   // by entry of the plan's destroyed capital
  std::vector<double> crews_overdue;  // one number
  models::measures::State measures;
  DaySummary summary;  // of the day before
};

}  // namespace tierwave::engine
