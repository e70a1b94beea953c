// What closures take, in figures. Where each comes from: README.md and keys.cpp.
#pragma once
#include <array>

#include "base/errors.hpp"
#include "models/closures/tables.hpp"
#include "network/network.hpp"

namespace tierwave::models {

// Shares in [0, 1] where no unit stands.
struct ClosureParameters {
  // Work closed, by level of each indicator; 0 at level 0.
  std::array<std::array<double, closure_levels>, indicators> kappa{
      {{0, 0, 0.269, 1}, {0, 0, 0.62, 0}, {0, 0, 0.602, 0.686}}};  // workplaces, transport, home

  double scope_general = 1;
  // A targeted measure covers less of a large country: this times (10 million / persons in work)^exponent, where more
  // persons than that work.
  double scope_targeted = 0.5;
  double scope_exponent = 0.2;  // 0 to 1

  // How the effect wears off; and voluntary distancing, by income group, which fades likewise.
  bool wear = true;
  double half_life_days = 80;  // above 0
  double floor = 0.16;
  bool voluntary = true;
  std::array<double, income_groups> voluntary_share{0.4, 0.3, 0.2, 0.1};

  std::array<double, income_groups> remote_feasibility{1, 0.6, 0.3, 0.3};  // by income group
  double essential_struck = 0.25;  // of essential work, what closures keep away nonetheless
  // Whether the firms of a group are struck unlike, and how much, by size class (models/shocks/firm_spread.hpp).
  bool firms_differ = true;
  std::array<double, network::size_classes> firm_spread{0.55, 0.45, 0.3, 0.15};

  double sickness = 0;  // share of those who may work that is ill while a country closes anything

  double& kappa_of(Indicator indicator, int level) {
    return kappa[static_cast<std::size_t>(indicator)][static_cast<std::size_t>(level)];
  }
  double kappa_of(Indicator indicator, int level) const {
    return kappa[static_cast<std::size_t>(indicator)][static_cast<std::size_t>(level)];
  }
};

// Throws InvalidInput with every parameter outside its bounds; `where` they were written stands in the message.
void check(const ClosureParameters& parameters, const Location& where = {});

}  // namespace tierwave::models
