// The arrays and numbers of a state, each with its name: what a checkpoint holds.
#pragma once
#include "engine/state.hpp"

namespace tierwave::engine {

// Calls visit(name, vector) for every array of the state; `State` may be const.
template <class State, class Visit>
void for_each_array(State& state, Visit&& visit) {
  auto& firms = state.firms;
  visit("demand", firms.demand);
  visit("production", firms.production);
  visit("input_limit", firms.input_limit);
  visit("binding_product", firms.binding_product);
  visit("labour", firms.labour);
  visit("capacity", firms.capacity);
  visit("hours", firms.hours);
  visit("heads", firms.heads);
  visit("level_buyers", firms.level_buyers);
  visit("final_sales", firms.final_sales);
  visit("household_sales", firms.household_sales);
  visit("stocks", firms.stocks);
  visit("recallable", firms.recallable);
  visit("overproduction", firms.overproduction);
  visit("capital_lost", firms.capital_lost);
  visit("order_weight", firms.order_weight);
  visit("in_transit", firms.in_transit);
  visit("cash", firms.cash);
  visit("receipts", firms.receipts);
  visit("closed", firms.closed);
  visit("labour_income", state.countries.labour_income);
  visit("consumption", state.countries.consumption);
  visit("rebuilding_delivered", state.countries.rebuilding_delivered);
  visit("entries_lost", state.entries_lost);
  visit("stock_days", state.pools.stock_days);
  visit("order", state.pools.order);
  visit("transit_stages", state.transit.stages);
  visit("waiting", state.transit.waiting);
  visit("crews_overdue", state.crews_overdue);
}

// Calls visit(name, number) for every number of the day's summary.
template <class Summary, class Visit>
void for_each_number(Summary& summary, Visit&& visit) {
  for_each_member([&](const char* name, auto member) { visit(name, summary.*member); });
}

}  // namespace tierwave::engine
