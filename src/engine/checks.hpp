// What a run checks before its first step: that nothing moves without shocks, and how fast a disturbance grows. A part
// of phases.hpp.
#pragma once
#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <type_traits>
#include <utility>

#include "base/errors.hpp"
#include "base/math.hpp"
#include "base/random.hpp"
#include "engine/simulation.hpp"
#include "engine/state_fields.hpp"

namespace tierwave::engine {

// Days without shocks, from the initial state and back to it.
template <class Real, class Mechanisms>
template <class Body>
void Simulation<Real, Mechanisms>::without_shocks(Body&& body) {
  struct Restore {
    Simulation& simulation;
    models::shocks::Plan shocks = std::exchange(
        simulation.setup_.shocks, models::shocks::Plan(*simulation.setup_.network, *simulation.setup_.groups));
    std::vector<double> blocked = std::exchange(simulation.setup_.transport.blocked, {});
    bool measures_idle = std::exchange(simulation.measures_idle_, true);
    ~Restore() {
      simulation.setup_.shocks = std::move(shocks);
      simulation.setup_.transport.blocked = std::move(blocked);
      simulation.measures_idle_ = measures_idle;
      simulation.set_initial_state();
      std::vector<double> subsidy = std::move(simulation.terms_.firm_subsidy);
      std::vector<double> credit = std::move(simulation.terms_.firm_credit);
      std::vector<std::uint8_t> shift = std::move(simulation.terms_.firm_shift);
      simulation.terms_ = simulation.setup_.shocks.neutral();
      simulation.terms_.firm_subsidy = std::move(subsidy);
      simulation.terms_.firm_credit = std::move(credit);
      simulation.terms_.firm_shift = std::move(shift);
      simulation.write_provisions();
      simulation.days_since_shock_ = -1;
    }
  } restore{*this};
  set_initial_state();
  body();
}

// One number for the bits of each array and figure of the state, by name.
template <class Real>
std::map<std::string, std::uint64_t> fingerprints(const State<Real>& state) {
  std::map<std::string, std::uint64_t> marks;
  for_each_array(state, [&](const Field& field, const auto& values) {
    std::uint64_t mark = values.size();
    for (const auto value : values) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, &value, sizeof(value));
      mark = (mark ^ bits) * 0x9E3779B97F4A7C15u;
      mark ^= mark >> 29;
    }
    marks[field.name] = mark;
  });
  for_each_figure([&](const char* name, Sweep, double DaySummary::*figure) {
    marks[name] = std::bit_cast<std::uint64_t>(state.summary.*figure);
  });
  return marks;
}

template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::check_steady_state() {
  constexpr int trial_days = 2;
  without_shocks([&] {
    step();
    const auto first = fingerprints(state_);
    step();
    const auto second = fingerprints(state_);
    const auto moved = [&](const char* what, std::size_t firm, double value) {
      return BrokenInvariant(fmt::format(
          "without shocks {} of firm {} moves to {:.17g} of its baseline within {} days; this is a defect of the "
          "network or a mechanism, please report it with the scenario",
          what, setup_.network->firms.id[firm], value, trial_days));
    };
    for (std::size_t firm = partition_.first_firm(); firm < partition_.last_firm(); ++firm) {
      if (state_.firms.demand[firm] != 1) throw moved("demand", firm, state_.firms.demand[firm]);
      if (state_.firms.production[firm] != 1) throw moved("production", firm, state_.firms.production[firm]);
      if (state_.firms.hours[firm] != 1) throw moved("hours", firm, state_.firms.hours[firm]);
      if (state_.firms.heads[firm] != 1) throw moved("employment", firm, state_.firms.heads[firm]);
    }
    for (std::size_t firm = partition_.first_firm(); firm < partition_.last_firm(); ++firm)
      for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
        const auto stock = static_cast<double>(state_.pools.stock_days[pool]);
        if (const double target = target_stock_days(pool, firm); stock != target)
          throw moved("a stock", firm, stock / target);
      }
    for (const auto& [name, mark] : first)
      if (second.at(name) != mark)
        throw BrokenInvariant(
            fmt::format("without shocks '{}' moves from one day to the next; this is a defect of the network or a "
                        "mechanism, please report it with the scenario",
                        name));
  });
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::distance_from_targets() {
  return for_all_firms([&](const Block& block) {
           for_firms(block, [&](std::size_t firm) {
             for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool)
               block.sums.closing_stocks +=
                   std::abs(static_cast<double>(state_.pools.stock_days[pool]) - target_stock_days(pool, firm)) *
                   baseline_.pool_use(pool);
           });
         })
      .closing_stocks;
}

// Moves a firm's stocks by up to a share `size` of each.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::disturb(std::size_t firm, double size, DaySummary& sums) {
  for (std::uint32_t pool = baseline_.pool_begin[firm]; pool < baseline_.pool_begin[firm + 1]; ++pool) {
    const double draw =
        uniform({}, setup_.network->firms.id[firm], 0, Purpose::disturbance, pool - baseline_.pool_begin[firm]);
    const double stock = static_cast<double>(state_.pools.stock_days[pool]) * (1 + size * (2 * draw - 1));
    state_.pools.stock_days[pool] = static_cast<Real>(stock);
    sums.closing_stocks += static_cast<double>(state_.pools.stock_days[pool]) * baseline_.pool_use(pool);
  }
}

template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::disturbance_growth() {
  constexpr double size = std::is_same_v<Real, float> ? 1e-5 : 1e-9;
  constexpr double largest = 1e-3;  // share of all stocks
  constexpr std::size_t most_days = 20;
  std::vector<double> distances;
  without_shocks([&] {
    const double held = for_all_firms([&](const Block& block) {
                          for_firms(block, [&](std::size_t firm) { disturb(firm, size, block.sums); });
                        }).closing_stocks;
    state_.summary.closing_stocks = held;
    distances.push_back(distance_from_targets());
    while (distances.size() <= most_days && distances.back() <= largest * held) {
      step();
      distances.push_back(distance_from_targets());
    }
  });
  const std::size_t last = distances.size() - 1;
  const std::size_t settled = last / 2;
  return distances[settled] > 0
             ? portable_pow(distances[last] / distances[settled], 1.0 / static_cast<double>(last - settled))
             : 0.0;
}

}  // namespace tierwave::engine
