// Labour that can work. A part of phases.hpp.
#pragma once
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// Labour that can work today, from closures, working time and what yesterday called for.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::supply_labour(const Block& block) {
  FirmState& firms = state_.firms;
  std::visit(
      [&](const auto& law) {
        for_firms(block, [&](std::size_t firm) {
          const models::work::Yesterday yesterday{firms.labour[firm], firms.demand[firm], firms.input_limit[firm],
                                                  firms.heads[firm]};
          const std::size_t group = group_of(firm);
          firms.labour[firm] = law.labour(yesterday, terms_.labour_supply_of(firm, group), terms_.working_time[group]);
        });
      },
      setup_.mechanisms.work);
}

}  // namespace tierwave::engine
