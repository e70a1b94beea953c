// Two countries with two sectors with two firms each: one next to final use (tier 0, 1-9 persons), one
// further away (tier 2, 250 persons or more). Every firm is a group of its own. Each cell sells 6 to
// households and 2 to government at home, and 2 to households abroad.
#pragma once
#include <cmath>
#include <limits>

#include "models/shocks/plan.hpp"
#include "support/small_network.hpp"

namespace tierwave::tests {

using models::shocks::Kind;
using models::shocks::Overlap;
using models::shocks::Plan;
using models::shocks::Scratch;
using models::shocks::Shock;
using models::terms::Terms;

constexpr int plan_days = 10;
constexpr double untouched = std::numeric_limits<double>::infinity();  // of trade

// Position of a firm, which is also its group.
constexpr std::size_t firm_of(std::size_t country, std::size_t sector, bool far) {
  return (country * 2 + sector) * 2 + (far ? 1 : 0);
}

struct EightFirms {
  EightFirms() {
    Sketch sketch;
    for (std::uint32_t firm = 0; firm < 8; ++firm) {
      sketch.countries.push_back(firm / 4);
      sketch.sectors.push_back(firm / 2 % 2);
      sketch.final_sales.push_back(4);
    }
    network = build(sketch);
    for (std::size_t firm = 0; firm < 8; ++firm) {
      const bool far = firm % 2 == 1;
      network.firms.tier[firm] = far ? 2 : 0;
      network.firms.size_class[firm] = far ? network::SizeClass::large : network::SizeClass::micro;
      network.firms.final_sales_abroad[firm] = 1;
    }
    network.final_demand = economy::Matrix(4, 2 * economy::final_uses);
    for (std::size_t cell = 0; cell < 4; ++cell) {
      const std::size_t home = cell / 2 * economy::final_uses;
      const std::size_t abroad = (1 - cell / 2) * economy::final_uses;
      network.final_demand(cell, home + 0) = 6;
      network.final_demand(cell, home + 1) = 2;
      network.final_demand(cell, abroad + 0) = 2;
    }
    groups = network::make_groups(network);
  }

  Shock shock(Kind kind, double reduction, int first = 0, int last = plan_days - 1) const {
    Shock made = shock_everywhere(network, kind, reduction, first, last, plan_days);
    made.selection.tiers = {true, true, true};
    made.label = "shock " + std::to_string(reduction);
    made.where = {"scenario.toml", 7, 1};
    return made;
  }

  Plan plan(std::vector<Shock> shocks, Overlap rule = Overlap::none) const {
    std::array<Overlap, models::shocks::kinds> overlap;
    overlap.fill(rule);
    return Plan(network, groups, std::move(shocks), overlap, plan_days);
  }

  Terms on(std::size_t day, const Plan& plan) const {
    Terms terms = plan.neutral();
    Scratch scratch;
    plan.write(day, terms, scratch);
    return terms;
  }

  network::Network network;
  network::Groups groups;
};

}  // namespace tierwave::tests
