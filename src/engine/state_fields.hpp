// The state, declared once: every array and every figure with what is true of it. The first state, checkpoints,
// fingerprints, memory and what crosses between ranks all follow this list.
#pragma once
#include <array>
#include <cstddef>
#include <limits>
#include <map>
#include <span>
#include <string_view>
#include <type_traits>

#include "engine/state.hpp"
#include "models/field.hpp"

namespace tierwave::engine {

using models::Crosses;
using models::Field;
using models::Held;
using models::made_at_start;
using models::Per;

inline constexpr double without_inputs = std::numeric_limits<double>::infinity();

// clang-format off
// Calls visit(field, vector) for every array of the state, which may be constant.
template <class State, class Visit>
constexpr void for_each_array(State& state, Visit&& visit) {
  using enum Per;
  using H = Held;
  using C = Crosses;
  auto& firms = state.firms;
  visit(Field{"demand", firm, H::always, C::no, 1, "1", "orders and final demand of the day"}, firms.demand);
  visit(Field{"production", firm, H::always, C::no, 1, "1", "what was made"}, firms.production);
  visit(Field{"input_limit", firm, H::always, C::no, without_inputs, "1", "what the stocks of inputs allowed"}, firms.input_limit);
  visit(Field{"binding_product", firm, H::always, C::no, -1, "", "the input that set that limit below demand and capacity; -1: none"}, firms.binding_product);
  visit(Field{"labour", firm, H::always, C::no, 1, "1", "labour that could work"}, firms.labour);
  visit(Field{"capacity", firm, H::always, C::with_levels, 1, "1", "what plant, overproduction and labour allowed"}, firms.capacity);
  visit(Field{"hours", firm, H::always, C::no, 1, "1", "hours worked; labour income before support as well"}, firms.hours);
  visit(Field{"heads", firm, H::always, C::no, 1, "1", "persons employed"}, firms.heads);
  visit(Field{"level_buyers", firm, H::always, C::with_levels, 1, "1", "rationing level of buyers"}, firms.level_buyers);
  visit(Field{"final_sales", firm, H::always, C::no, made_at_start, "million day-1", "delivered to final users"}, firms.final_sales);
  visit(Field{"household_sales", firm, H::always, C::no, 0, "million day-1", "the part of it that households received"}, firms.household_sales);
  visit(Field{"stocks", firm, H::always, C::no, made_at_start, "million", "all inputs at the end of the day"}, firms.stocks);
  visit(Field{"capital_lost", firm, H::lost_capital, C::with_levels, 0, "1", "share of capital that is destroyed and not yet whole again"}, firms.capital_lost);
  visit(Field{"in_transit", firm, H::transport, C::no, made_at_start, "million", "on its way to the firm from abroad"}, firms.in_transit);
  visit(Field{"country_output", country, H::always, C::no, 1, "1", "what the firms of the country made"}, state.countries.country_output);
  visit(Field{"country_hours", country, H::always, C::no, 1, "1", "hours that they worked"}, state.countries.country_hours);
  visit(Field{"country_employment", country, H::always, C::no, 1, "1", "persons that they employed"}, state.countries.country_employment);
  visit(Field{"labour_income", country, H::always, C::no, 1, "1", "of yesterday, with support"}, state.countries.labour_income);
  visit(Field{"consumption", country, H::always, C::no, 1, "1", "what households would spend on an unshocked basket"}, state.countries.consumption);
  visit(Field{"rebuilding_delivered", country, H::always, C::no, 0, "1", "share of yesterday's rebuilding demand that was delivered"}, state.countries.rebuilding_delivered);
  visit(Field{"transfers", transfer_and_country, H::always, C::no, made_at_start, "million day-1", "the ledger of the day: wages, and what governments pay"}, state.countries.transfers);
  visit(Field{"entries_lost", loss_of_capital, H::lost_capital, C::no, 0, "1", "share of a firm's capital that one shock has destroyed"}, state.entries_lost);
  visit(Field{"stock_days", pool, H::always, C::no, made_at_start, "day", "stock in days of baseline use"}, state.pools.stock_days);
  visit(Field{"order", pool, H::always, C::with_orders, 1, "1", "today's order, of the baseline order"}, state.pools.order);
  visit(Field{"unmet_orders", pool, H::substitution, C::no, 0, "million day-1", "ordered and not delivered by the pool's suppliers"}, state.pools.unmet_orders);
  visit(Field{"transit_stages", stage_of_way, H::transport, C::no, 1, "1", "what a stage of a way lets go, of the baseline flow"}, state.transit.stages);
  visit(Field{"waiting", way, H::waiting, C::no, 0, "day", "what a full corridor left behind, in days of baseline flow"}, state.transit.waiting);
  visit(Field{"crews_overdue", run, H::seafarers, C::no, 0, "persons", "seafarers on board beyond their contract"}, state.crews_overdue);
  models::measures::State::for_each_array(state.measures, visit);
  models::KindStates::for_each(state.kinds, [&]<class Kind>(Kind& kind) { std::decay_t<Kind>::for_each_array(kind, visit); });
}
// clang-format on

inline constexpr std::size_t arrays = [] {
  std::size_t count = 0;
  State<double> state;
  for_each_array(state, [&](const Field&, const auto&) { ++count; });
  return count;
}();
static_assert(sizeof(FirmState) + sizeof(CountryState) + sizeof(PoolState<double>) + sizeof(TransitState<double>) +
                      sizeof(models::KindStates) + sizeof(models::measures::State) + 2 * sizeof(std::vector<double>) ==
                  arrays * sizeof(std::vector<double>),
              "an array of the state is not in the list of fields");

// When a figure of the day's summary is summed.
enum class Sweep : std::uint8_t {
  sales,      // while firms make and sell
  purchases,  // while goods arrive and are used
};

// Calls visit(name, sweep, member) for every figure of a summary.
template <class Visit>
constexpr void for_each_figure(Visit&& visit) {
  visit("made", Sweep::sales, &DaySummary::made);
  visit("delivered_to_firms", Sweep::purchases, &DaySummary::delivered_to_firms);
  visit("delivered_to_final_users", Sweep::sales, &DaySummary::delivered_to_final_users);
  visit("opening_stocks", Sweep::purchases, &DaySummary::opening_stocks);
  visit("released", Sweep::purchases, &DaySummary::released);
  visit("used", Sweep::purchases, &DaySummary::used);
  visit("input_shortfall", Sweep::purchases, &DaySummary::input_shortfall);
  visit("closing_stocks", Sweep::purchases, &DaySummary::closing_stocks);
  visit("opening_in_transit", Sweep::purchases, &DaySummary::opening_in_transit);
  visit("dispatched", Sweep::purchases, &DaySummary::dispatched);
  visit("landed", Sweep::purchases, &DaySummary::landed);
  visit("cut", Sweep::purchases, &DaySummary::cut);
  visit("closing_in_transit", Sweep::purchases, &DaySummary::closing_in_transit);
}

inline constexpr std::size_t figures = [] {
  std::size_t count = 0;
  for_each_figure([&](const char*, Sweep, double DaySummary::*) { ++count; });
  return count;
}();
static_assert(figures * sizeof(double) == sizeof(DaySummary), "a figure of the summary is not in the list");

// The figures of summaries as numbers, one summary after the other.
inline std::span<double> figures_of(std::vector<DaySummary>& summaries) {
  return {reinterpret_cast<double*>(summaries.data()), summaries.size() * figures};
}

// Adds what another sweep, or other firms of the same sweep, summed.
inline void operator+=(DaySummary& sum, const DaySummary& more) {
  for_each_figure([&](const char*, Sweep, double DaySummary::*figure) { sum.*figure += more.*figure; });
}

// Which arrays a run holds, and how long they are: by name, 0 where an array is not held.
class Extent {
 public:
  void set(const Field& field, std::size_t entries) { entries_[field.name] = entries; }
  std::size_t entries_of(const Field& field) const { return entries_.at(field.name); }

 private:
  std::map<std::string_view, std::size_t> entries_;
};

// Bytes of the arrays of a state.
template <class Real>
double bytes_of_state(const Extent& extent) {
  double bytes = 0;
  const State<Real> empty;
  for_each_array(empty, [&]<class Value>(const Field& field, const std::vector<Value>&) {
    bytes += static_cast<double>(extent.entries_of(field)) * sizeof(Value);
  });
  return bytes;
}

}  // namespace tierwave::engine
