// A run cut into ranks has the same bits as one in one piece. Each rank is a simulation of its own that steps the firms of
// its blocks; whatever it holds of other firms is spoiled every morning, but for what crosses the cuts.
#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <thread>
#include <type_traits>

#include "engine/large_setups.hpp"
#include "engine/state_fields.hpp"
#include "engine/virtual_ranks.hpp"

using namespace tierwave;
using namespace tierwave::tests;

namespace {

constexpr int days = 20;

template <class Real>
using Simulation = engine::Simulation<Real>;

// Calls visit(field, values, first, last) for the arrays by firm and by pool: the entries of the rank's own firms.
template <class Real, class State, class Visit>
void for_own_entries(const Simulation<Real>& simulation, State& state, Visit&& visit) {
  const engine::Partition& own = simulation.partition();
  const auto& pools = simulation.baseline().pool_begin;
  engine::for_each_array(state, [&](const engine::Field& field, auto& values) {
    if (values.empty()) return;
    if (field.per == engine::Per::firm) visit(field, values, own.first_firm(), own.last_firm());
    if (field.per == engine::Per::pool) visit(field, values, pools[own.first_firm()], pools[own.last_firm()]);
  });
}

template <class Real>
void spoil_what_is_not_its_own(Simulation<Real>& simulation) {
  engine::State<Real> state = simulation.state();
  for_own_entries(simulation, state,
                  [&](const engine::Field& field, auto& values, std::size_t first, std::size_t last) {
                    using Value = std::decay_t<decltype(values[0])>;
                    std::vector<Value> spoiled(values.size(), std::is_floating_point_v<Value>
                                                                  ? std::numeric_limits<Value>::quiet_NaN()
                                                                  : static_cast<Value>(-99));
                    std::copy(values.begin() + static_cast<std::ptrdiff_t>(first),
                              values.begin() + static_cast<std::ptrdiff_t>(last),
                              spoiled.begin() + static_cast<std::ptrdiff_t>(first));
                    if (field.crosses == engine::Crosses::with_levels)
                      for (const std::vector<std::uint32_t>& received : simulation.partition().halo(field.per).received)
                        for (const std::uint32_t at : received) spoiled[at] = values[at];
                    values = std::move(spoiled);
                  });
  simulation.restore(std::move(state));
}

template <class Real>
void ranks_change_no_bit(const engine::Setup<>& setup, std::size_t count) {
  const Context context(1);
  Simulation<Real> whole(setup, context);
  std::vector<engine::State<Real>> expected;
  for (int day = 0; day < days; ++day) {
    whole.step();
    expected.push_back(whole.state());
  }

  MeetingPlace place(count);
  std::vector<std::size_t> different(count), firms(count), exchanged(count);
  std::vector<char> agree(count);
  std::vector<std::string> which(count);
  std::vector<std::thread> threads;
  for (std::size_t r = 0; r < count; ++r)
    threads.emplace_back([&, r] {
      const Context alone(1);
      VirtualRank rank(place, r);
      Simulation<Real> simulation(setup, alone, &rank);
      simulation.check_steady_state();
      firms[r] = simulation.partition().last_firm() - simulation.partition().first_firm();
      for (int day = 0; day < days; ++day) {
        spoil_what_is_not_its_own(simulation);
        simulation.step();
        const engine::State<Real>& state = simulation.state();
        const engine::State<Real>& right = expected[static_cast<std::size_t>(day)];
        for_own_entries(simulation, state,
                        [&](const engine::Field& field, const auto& values, std::size_t first, std::size_t last) {
                          engine::for_each_array(right, [&](const engine::Field& other, const auto& others) {
                            if (std::string_view(other.name) != field.name) return;
                            for (std::size_t at = first; at < last; ++at)
                              if (static_cast<double>(values[at]) != static_cast<double>(others[at])) {
                                ++different[r];
                                if (which[r].empty()) which[r] = field.name;
                              }
                          });
                        });
        different[r] += state.countries.labour_income != right.countries.labour_income;
        different[r] += state.countries.rebuilding_delivered != right.countries.rebuilding_delivered;
        different[r] += state.entries_lost != right.entries_lost;
        engine::for_each_figure([&](const char*, engine::Sweep, double engine::DaySummary::*figure) {
          different[r] += state.summary.*figure != right.summary.*figure;
        });
      }
      exchanged[r] = rank.entries_exchanged();
      agree[r] = rank.sides_agree();
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t r = 0; r < count; ++r) {
    INFO("rank " << r << " of " << count << ", first array that differs: " << which[r]);
    CHECK(firms[r] > 0);
    CHECK(exchanged[r] > 0);
    CHECK(agree[r]);
    CHECK(different[r] == 0);
  }
}

}  // namespace

TEST_CASE("ranks change no bit of a shocked run") {
  const engine::Setup<> setup = shocked_generated_setup(days);
  for (const std::size_t count : {2, 3}) {
    ranks_change_no_bit<double>(setup, count);
    ranks_change_no_bit<double>(with_transport(setup, models::transport::AtCapacity::kept), count);
    ranks_change_no_bit<float>(with_transport(with_more_state(setup), models::transport::AtCapacity::cut), count);
  }
  ranks_change_no_bit<double>(with_transport(with_more_state(setup), models::transport::AtCapacity::kept), 4);
  ranks_change_no_bit<double>(with_measures(with_more_state(setup), days), 3);
}
