// What a firm makes. A part of phases.hpp.
#pragma once
#include <algorithm>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// x = min(demand, capacity, what the inputs allow). Capacity is what plant and labour allow: of the plant, what
// other shocks leave or what is left of the capital, whichever is less, stretched by overproduction.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::produce(const Block& block) {
  FirmState& firms = state_.firms;
  const std::vector<double>& stretch = state_.kinds.overproduction.overproduction;
  for_firms(block, [&](std::size_t firm) {
    double plant = terms_.capacity[group_of(firm)];
    if (!firms.capital_lost.empty()) plant = std::min(plant, 1.0 - firms.capital_lost[firm]);
    if (!stretch.empty()) plant *= stretch[firm];
    firms.capacity[firm] = std::min(plant, firms.labour[firm]);
    const double without_limit = std::min(firms.demand[firm], firms.capacity[firm]);
    firms.production[firm] = std::min(without_limit, firms.input_limit[firm]);
    if (!(firms.input_limit[firm] < without_limit)) firms.binding_product[firm] = -1;
  });
}

}  // namespace tierwave::engine
