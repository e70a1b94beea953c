// What a firm makes. A part of phases.hpp.
#pragma once
#include <algorithm>
#include <variant>

#include "engine/simulation.hpp"

namespace tierwave::engine {

// x = min(demand, capacity, what the inputs allow). Capacity is what plant and labour allow.
template <class Real, class Mechanisms>
void Simulation<Real, Mechanisms>::produce(const Block& block) {
  FirmState& firms = state_.firms;
  const std::vector<double>& stretch = state_.kinds.overproduction.overproduction;
  for_firms(block, [&](std::size_t firm) {
    const double plant = stretch.empty() ? plant_left(firm) : plant_left(firm) * stretch[firm];
    firms.capacity[firm] = std::min(plant, firms.labour[firm]);
    const double without_limit = std::min(firms.demand[firm], firms.capacity[firm]);
    firms.production[firm] = std::min(without_limit, firms.input_limit[firm]);
    if (!(firms.input_limit[firm] < without_limit)) firms.binding_product[firm] = -1;
  });
}

// What is left of the plant, of the baseline: by other shocks or of the capital, whichever is less.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::plant_left(std::size_t firm) const {
  const std::vector<double>& lost = state_.firms.capital_lost;
  const double left = terms_.capacity[group_of(firm)];
  return lost.empty() ? left : std::min(left, 1.0 - lost[firm]);
}

// The most it can make today, stretched as far as it goes.
template <class Real, class Mechanisms>
double Simulation<Real, Mechanisms>::most_of_plant(std::size_t firm) const {
  const std::vector<double>& stretch = state_.kinds.overproduction.overproduction;
  if (stretch.empty()) return plant_left(firm);
  const std::vector<double>& known = setup_.network->utilisation;
  const double utilisation = known.empty() ? 0.0 : known[setup_.network->firms.cell[firm]];
  return plant_left(firm) *
         std::visit(
             [&](const auto& rule) {
               return rule.most({stretch[firm], state_.firms.demand[firm], state_.firms.production[firm], utilisation});
             },
             setup_.mechanisms.overproduction);
}

}  // namespace tierwave::engine
