// The number of threads and a restart in the middle change no bit of a shocked run.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <type_traits>

#include "engine/large_setups.hpp"
#include "engine/state_fields.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 30;
constexpr int restart_day = 13;

// Every array and number of the state, as a checkpoint holds them.
template <class Real>
bool same_bits(const engine::State<Real>& a, const engine::State<Real>& b) {
  std::vector<std::vector<double>> first, second;
  const auto arrays_of = [](const engine::State<Real>& state, std::vector<std::vector<double>>& into) {
    engine::for_each_array(
        state, [&](const engine::Field&, const auto& values) { into.emplace_back(values.begin(), values.end()); });
    into.emplace_back();
    engine::for_each_figure([&](const char*, engine::Sweep, double engine::DaySummary::*figure) {
      into.back().push_back(state.summary.*figure);
    });
  };
  arrays_of(a, first);
  arrays_of(b, second);
  return a.day == b.day && first == second;
}

template <class Real>
engine::State<Real> run(const engine::Setup<>& setup, int threads, int until = days) {
  const Context context(threads);
  engine::Simulation<Real> simulation(setup, context);
  for (int day = 0; day < until; ++day) simulation.step();
  return simulation.state();
}

template <class Real>
void threads_change_no_bit(const engine::Setup<>& setup) {
  const engine::State<Real> one = run<Real>(setup, 1);
  for (const int threads : {2, 3, 7}) CHECK(same_bits(one, run<Real>(setup, threads)));
}

// What a checkpoint keeps of a state; all else is as it starts.
template <class Real>
engine::State<Real> copy_by_arrays(const engine::State<Real>& initial, const engine::State<Real>& state) {
  engine::State<Real> copy = initial;
  copy.day = state.day;
  engine::for_each_figure([&](const char*, engine::Sweep, double engine::DaySummary::*figure) {
    copy.summary.*figure = state.summary.*figure;
  });
  engine::for_each_array(copy, [&](const engine::Field& field, auto& values) {
    engine::for_each_array(state, [&](const engine::Field& other, const auto& kept) {
      if (std::string_view(field.name) != other.name) return;
      if constexpr (std::is_same_v<std::decay_t<decltype(kept)>, std::decay_t<decltype(values)>>) values = kept;
    });
  });
  return copy;
}

template <class Real>
void restart_changes_no_bit(const engine::Setup<>& setup) {
  const Context context(2);
  engine::Simulation<Real> first(setup, context);
  for (int day = 0; day < restart_day; ++day) first.step();
  engine::Simulation<Real> second(setup, context);
  second.check_steady_state();
  second.restore(copy_by_arrays(second.state(), first.state()));
  for (int day = restart_day; day < days; ++day) second.step();
  CHECK(same_bits(second.state(), run<Real>(setup, 2)));
}

}  // namespace

TEST_CASE("a shocked run has the same bits at any number of threads") {
  const engine::Setup<> setup = shocked_generated_setup(days);
  threads_change_no_bit<double>(setup);
  threads_change_no_bit<float>(setup);
  threads_change_no_bit<double>(with_more_state(setup));
  threads_change_no_bit<float>(with_more_state(setup));
  threads_change_no_bit<double>(with_transport(setup, models::transport::AtCapacity::kept));
  threads_change_no_bit<float>(with_transport(with_more_state(setup), models::transport::AtCapacity::cut));
  threads_change_no_bit<double>(with_measures(with_more_state(setup), days));
}

TEST_CASE("a run restarted in the middle has the same bits") {
  const engine::Setup<> setup = shocked_generated_setup(days);
  restart_changes_no_bit<double>(setup);
  restart_changes_no_bit<float>(setup);
  restart_changes_no_bit<double>(with_more_state(setup));
  restart_changes_no_bit<float>(with_more_state(setup));
  restart_changes_no_bit<double>(with_transport(with_more_state(setup), models::transport::AtCapacity::kept));
  restart_changes_no_bit<float>(with_transport(setup, models::transport::AtCapacity::kept));
  restart_changes_no_bit<double>(with_measures(with_more_state(setup), days));
}

TEST_CASE("the shocked run with more state has moved all of it by the restart") {
  const engine::State<double> end = run<double>(with_more_state(shocked_generated_setup(days)), 2, restart_day);
  const auto moves = [](const std::vector<double>& values, double from) {
    return std::any_of(values.begin(), values.end(), [&](double value) { return value != from; });
  };
  CHECK(moves(end.kinds.overproduction.overproduction, 1));
  CHECK(moves(end.kinds.orders.order_weight, 1));
  CHECK(moves(end.firms.capital_lost, 0));
  CHECK(moves(end.entries_lost, 0));
  CHECK(moves(end.kinds.money.cash, 3));
  CHECK(moves(end.kinds.money.receipts, 1));
  CHECK(moves(end.kinds.money.closed, 0));
  CHECK(moves(end.countries.consumption, 1));
  CHECK(moves(end.countries.labour_income, 1));
  CHECK(moves(end.countries.rebuilding_delivered, 0));
}

TEST_CASE("the shocked run with transport has goods waiting and crews overdue by the restart") {
  const engine::Setup<> setup = with_transport(shocked_generated_setup(days), models::transport::AtCapacity::kept);
  const engine::State<double> end = run<double>(setup, 2, restart_day);
  const auto moves = [](const std::vector<double>& values, double from) {
    return std::any_of(values.begin(), values.end(), [&](double value) { return value != from; });
  };
  CHECK(moves(end.transit.stages, 1));
  CHECK(moves(end.transit.waiting, 0));
  CHECK(moves(end.crews_overdue, 0));
  CHECK(end.summary.cut == 0);
  CHECK(
      run<double>(with_transport(shocked_generated_setup(days), models::transport::AtCapacity::cut), 2, 9).summary.cut >
      0);
}

TEST_CASE("the comparison of bits sees a single one") {
  const engine::Setup<> setup = shocked_generated_setup(days);
  const engine::State<double> one = run<double>(setup, 1);
  engine::State<double> other = one;
  CHECK(same_bits(one, other));
  other.pools.stock_days[5] = std::nextafter(other.pools.stock_days[5], 100.0);
  CHECK_FALSE(same_bits(one, other));
}
