// The state of a run: all that a day hands to the next, and what observers read.
//
// Everything is relative to the baseline: 1 is the firm's baseline output, demand, workforce ...;
// stocks are in days of the firm's baseline use.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "base/units.hpp"

namespace tierwave::engine {

// One entry per firm.
struct FirmState {
  std::vector<double> demand;  // orders and final demand of the day
  std::vector<double> production;
  std::vector<double> input_limit;            // what the stocks allowed; infinite for a firm without inputs
  std::vector<std::int32_t> binding_product;  // the input that set the limit below demand and capacity; -1: none
  std::vector<double> labour;                 // labour that could work
  std::vector<double> capacity;               // what plant, overproduction and labour allowed
  std::vector<double> hours;                  // hours worked; labour income before support as well
  std::vector<double> heads;                  // persons employed
  std::vector<double> level_buyers;           // rationing level of buyers (models/rationing)
  std::vector<double> final_sales;            // millions per day delivered to final users
  std::vector<double> household_sales;        // millions per day, the part of it that households received
  std::vector<double> stocks;                 // millions, of all inputs at the end of the day
  // Held only where a mechanism or shock of the run moves them; empty otherwise.
  std::vector<double> recallable;      // persons let go who are called back before others are hired
  std::vector<double> overproduction;  // factor on capacity, 1 or more
  std::vector<double> capital_lost;    // share of the firm's capital that is destroyed and not yet whole again
  std::vector<double> in_transit;      // millions, on their way to the firm from abroad at the end of the day
  std::vector<double> order_weight;    // what suppliers could make yesterday: how orders fall on them
  std::vector<double> cash;            // days of the firm's fixed cost (models/money)
  std::vector<double> receipts;        // what customers paid, relative to baseline sales
  std::vector<double> closed;          // 1 where the firm has closed for good, 0 elsewhere
};

// One entry per country.
struct CountryState {
  std::vector<double> labour_income;         // of yesterday with support, relative to the baseline
  std::vector<double> consumption;           // what households would spend on an unshocked basket, likewise
  std::vector<double> rebuilding_delivered;  // share of yesterday's rebuilding demand that was delivered
};

// One entry per pool.
template <class Real>
struct PoolState {
  std::vector<Real> stock_days;
  std::vector<Real> order;  // today's order relative to the baseline order
};

// Goods on their way, by way (engine/routes.hpp). Empty where a run has no transport.
template <class Real>
struct TransitState {
  std::vector<Real> stages;  // [way x stage]: what each stage lets go on a day, relative to the way's baseline flow
  std::vector<Real>
      waiting;  // by way, days of baseline flow that a full corridor left behind; only where it keeps them
};

// Sums over the world, closed at the end of a day. Millions per day.
struct DaySummary {
  double made = 0;                // output of all firms
  double delivered_to_firms = 0;  // arrivals in stocks
  double delivered_to_final_users = 0;
  double opening_stocks = 0;   // millions
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

// Calls visit(name, member) for every figure of a summary.
template <class Visit>
void for_each_member(Visit&& visit) {
  visit("made", &DaySummary::made);
  visit("delivered_to_firms", &DaySummary::delivered_to_firms);
  visit("delivered_to_final_users", &DaySummary::delivered_to_final_users);
  visit("opening_stocks", &DaySummary::opening_stocks);
  visit("used", &DaySummary::used);
  visit("input_shortfall", &DaySummary::input_shortfall);
  visit("closing_stocks", &DaySummary::closing_stocks);
  visit("opening_in_transit", &DaySummary::opening_in_transit);
  visit("dispatched", &DaySummary::dispatched);
  visit("landed", &DaySummary::landed);
  visit("cut", &DaySummary::cut);
  visit("closing_in_transit", &DaySummary::closing_in_transit);
}

template <class Real>
struct State {
  Day day;  // the next day to simulate
  FirmState firms;
  PoolState<Real> pools;
  TransitState<Real> transit;
  CountryState countries;
  std::vector<double> entries_lost;   // by entry of the plan's destroyed capital: share of the firm's capital
  std::vector<double> crews_overdue;  // one number, persons; empty where a run has no seafarers
  DaySummary summary;                 // of the day before
};

}  // namespace tierwave::engine
