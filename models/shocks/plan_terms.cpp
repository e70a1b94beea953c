// The terms that a plan of shocks leaves on a day.
#include <algorithm>
#include <limits>
#include <utility>

#include "models/shocks/combined.hpp"
#include "models/shocks/plan.hpp"

namespace tierwave::models::shocks {

Terms Plan::neutral() const {
  const std::size_t groups = group_cell_.size();
  Terms terms;
  for (const KindRow& row : every_kind)
    if (row.term) (terms.*row.term).assign(groups, 1.0);
  terms.final_demand_home.assign(groups, 1.0);
  terms.final_demand_abroad.assign(groups, 1.0);
  write_baseline_households(terms);
  if (!firm_demand_.empty()) terms.firm_final_demand.assign(firms_, 1.0);
  if (!firm_spread_.empty()) terms.firm_labour_supply.assign(firms_, 1.0);
  if (restricts_trade_) {
    terms.export_share = economy::Matrix(groups, countries_);
    terms.import_share = economy::Matrix(groups, countries_ * sectors_);
    for (std::vector<double>* wanted : {&terms.wanted_abroad, &terms.wanted_by_households_abroad})
      wanted->assign(groups, 1.0);
  }
  if (limits_corridors_) {
    terms.corridor_capacity = economy::Matrix(countries_, countries_);
    terms.corridor_capacity.fill(1.0);
  }
  return terms;
}

void Plan::write(std::size_t day, Terms& terms, Scratch& scratch, const HouseholdFactor& factor) const {
  for (Scratch::Multipliers* room : {&scratch.multipliers, &scratch.eased}) room->resize(demand_classes_.size());
  scratch.household_factors.resize(countries_);
  write_supply(day, terms);
  if (!firm_spread_.empty()) firm_spread_.write(terms.labour_supply, terms.firm_labour_supply);
  write_trade(day, terms);
  write_corridors(day, terms);
  write_final_demand(day, terms, scratch, factor);
  if (!firm_demand_.empty()) firm_demand_.write(static_cast<int>(day), terms.firm_final_demand);
}

int Plan::first_day() const {
  int first = first_day_;
  for (const int other : {destroyed_.first_day(), firm_demand_.first_day()})
    if (other >= 0 && (first < 0 || other < first)) first = other;
  return first;
}

bool Plan::reaches(const Shock& shock, std::size_t group) const {
  const Selection& selection = shock.selection;
  return selection.countries[group_cell_[group] / sectors_] &&
         selection.of_any_country(group_cell_[group] % sectors_, group_tier_[group], group_size_class_[group],
                                  group_zone_[group] != 0);
}

void Plan::write_supply(std::size_t day, Terms& terms) const {
  for (const KindRow& row : every_kind) {
    if (!row.term) continue;
    std::vector<double>& shares = terms.*row.term;
    for (std::size_t group = 0; group < group_cell_.size(); ++group) {
      Combined combined(overlap_[static_cast<std::size_t>(row.kind)]);
      for (const Shock& shock : shocks_)
        if (shock.kind == row.kind && shock.in_force(day) && reaches(shock, group))
          combined.add(shock, shock.reduction(group_cell_[group] / sectors_, group_cell_[group] % sectors_, day));
      shares[group] = combined.left();
    }
  }
}

void Plan::write_baseline_households(Terms& terms) const {
  const std::size_t groups = group_cell_.size();
  terms.household_demand_home.resize(groups);
  terms.household_demand_abroad.resize(groups);
  for (std::size_t group = 0; group < groups; ++group) {
    const std::uint32_t cell = group_cell_[group];
    double home = 0;
    double abroad = 0;
    for (std::size_t destination = 0; destination < countries_; ++destination)
      (destination == cell / sectors_ ? home : abroad) += final_shares_(cell, destination * economy::final_uses);
    terms.household_demand_home[group] = home;
    terms.household_demand_abroad[group] = abroad;
  }
}

bool Plan::changes_final_demand(std::size_t day, const Terms& terms) const {
  return terms.trade_restricted || std::any_of(shocks_.begin(), shocks_.end(), [&](const Shock& shock) {
           return shock.kind == Kind::final_demand && shock.in_force(day);
         });
}

// What shocks of final demand leave of a use in a destination.
double Plan::demand_left(const DemandClass& members, std::size_t destination, std::size_t use, std::size_t day,
                         Eased eased) const {
  const std::size_t product = members.cell % sectors_;
  Combined demand(overlap_[static_cast<std::size_t>(Kind::final_demand)]);
  for (const std::uint32_t s : members.shocks) {
    const Shock& shock = shocks_[s];
    if (shock.kind == Kind::final_demand && shock.in_force(day) && shock.selection.countries[destination] &&
        shock.selection.sectors[product] && shock.selection.final_uses[use]) {
      const double falls = shock.follows_closures && !eased.empty() ? 1.0 - eased[destination] : 1.0;
      demand.add(shock, falls * shock.reduction(destination, product, day));
    }
  }
  return demand.left();
}

// The uses of which shocks may leave other than 1 today, and households, whose part is written apart.
std::array<bool, economy::final_uses> Plan::uses_that_change(const DemandClass& members, std::size_t day,
                                                             bool trade) const {
  std::array<bool, economy::final_uses> change;
  change.fill(trade);
  change[static_cast<std::size_t>(economy::FinalUse::households)] = true;
  for (const std::uint32_t s : members.shocks)
    for (std::size_t use = 0; use < economy::final_uses; ++use)
      if (shocks_[s].kind == Kind::final_demand && shocks_[s].in_force(day) && shocks_[s].selection.final_uses[use])
        change[use] = true;
  return change;
}

// What restrictions of exports, and of imports, let through to final users of a destination; infinite where there is none.
Plan::TradeLimit Plan::trade_limit(const DemandClass& members, std::size_t destination, std::size_t day) const {
  const std::size_t origin = members.cell / sectors_;
  const std::size_t product = members.cell % sectors_;
  constexpr double free = std::numeric_limits<double>::infinity();
  if (!restricts_trade_ || destination == origin) return {free, free};
  Combined exports(overlap_[static_cast<std::size_t>(Kind::export_restriction)]);
  Combined imports(overlap_[static_cast<std::size_t>(Kind::import_restriction)]);
  for (const std::uint32_t s : members.shocks)
    if (shocks_[s].kind == Kind::export_restriction && shocks_[s].in_force(day) &&
        shocks_[s].selection.partners[destination])
      exports.add(shocks_[s], shocks_[s].reduction(origin, product, day));
  for (const Shock& shock : shocks_)
    if (shock.kind == Kind::import_restriction && shock.in_force(day) && !shock.selection.names_firms &&
        shock.selection.countries[destination] && shock.selection.products[product] && shock.selection.partners[origin])
      imports.add(shock, shock.reduction(destination, product, day));
  return {exports.any() ? exports.left() : free, imports.any() ? imports.left() : free};
}

// By country; 1 where households buy what shocks leave.
void Plan::write_household_factors(std::size_t day, std::vector<double>& factors, const HouseholdFactor& factor,
                                   Eased eased) const {
  std::fill(factors.begin(), factors.end(), 1.0);
  if (!factor) return;
  constexpr auto households = static_cast<std::size_t>(economy::FinalUse::households);
  for (std::size_t country = 0; country < countries_; ++country) {
    double basket = 1;
    for (std::size_t c = 0; c < demand_classes_.size(); ++c)
      if (const double share = basket_shares_(c, country); share != 0)
        basket += share * (demand_left(demand_classes_[c], country, households, day, eased) - 1.0);
    factors[country] = factor(country, std::max(0.0, basket));
  }
}

// A class's multiplier of home (or foreign) sales is 1 + sum over destinations and uses of
// share x (multiplier - 1), so that it is exactly 1 where nothing changes.
void Plan::write_multipliers(std::size_t day, const std::vector<double>& factors, Multipliers& multipliers,
                             Eased eased) const {
  const bool trade = trade_is_restricted(day);
  for (std::size_t c = 0; c < demand_classes_.size(); ++c) {
    const DemandClass& members = demand_classes_[c];
    const std::array<bool, economy::final_uses> change = uses_that_change(members, day, trade);
    auto& [home, abroad, unrestricted] = multipliers[c] = {};
    for (std::size_t destination = 0; destination < countries_; ++destination) {
      const auto [exports, imports] = trade_limit(members, destination, day);
      Scratch::Multiplier& side = destination == members.cell / sectors_ ? home : abroad;
      for (std::size_t use = 0; use < economy::final_uses; ++use) {
        const double share = final_shares_(members.cell, destination * economy::final_uses + use);
        if (!change[use] || share == 0) continue;
        const bool households = use == static_cast<std::size_t>(economy::FinalUse::households);
        const double wanted =
            demand_left(members, destination, use, day, eased) * (households ? factors[destination] : 1.0);
        const double let_in = std::min(wanted, imports);
        const double multiplier = std::min(let_in, exports);
        side.all += share * (multiplier - 1.0);
        if (households) side.households += share * multiplier;
        if (&side == &home) continue;
        unrestricted.all += share * (let_in - 1.0);
        if (households) unrestricted.households += share * let_in;
      }
    }
  }
}

void Plan::prepare(int days) {
  const std::vector<double> nobody_reallocates(countries_, 1.0);
  auto multipliers = std::make_shared<std::vector<Multipliers>>(days, Multipliers(demand_classes_.size()));
  for (std::size_t day = 0; day < multipliers->size(); ++day)
    write_multipliers(day, nobody_reallocates, (*multipliers)[day], {});
  multipliers_ = std::move(multipliers);
}

void Plan::write_final_demand(std::size_t day, Terms& terms, Scratch& scratch, const HouseholdFactor& factor) const {
  const std::vector<double>& factors = scratch.household_factors;
  write_household_factors(day, scratch.household_factors, factor, {});
  const bool steady = std::all_of(factors.begin(), factors.end(), [](double value) { return value == 1.0; });
  if (steady && !changes_final_demand(day, terms)) {
    std::fill(terms.final_demand_home.begin(), terms.final_demand_home.end(), 1.0);
    std::fill(terms.final_demand_abroad.begin(), terms.final_demand_abroad.end(), 1.0);
    write_baseline_households(terms);
    return;
  }
  const bool known = !factor && multipliers_ && day < multipliers_->size();
  if (!known) write_multipliers(day, factors, scratch.multipliers, {});
  const Multipliers& multipliers = known ? (*multipliers_)[day] : scratch.multipliers;
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const auto& [home, abroad, unrestricted] = multipliers[demand_class_of_[group]];
    terms.final_demand_home[group] = std::max(0.0, home.all);
    terms.final_demand_abroad[group] = std::max(0.0, abroad.all);
    terms.household_demand_home[group] = home.households;
    terms.household_demand_abroad[group] = abroad.households;
    if (!restricts_trade_) continue;
    terms.wanted_abroad[group] = std::max(0.0, unrestricted.all);
    terms.wanted_by_households_abroad[group] = unrestricted.households;
  }
}

void Plan::ease(std::size_t day, Eased eased, Terms& terms, Scratch& scratch, const HouseholdFactor& factor) const {
  write_household_factors(day, scratch.household_factors, factor, {});
  write_multipliers(day, scratch.household_factors, scratch.multipliers, {});
  write_household_factors(day, scratch.household_factors, factor, eased);
  write_multipliers(day, scratch.household_factors, scratch.eased, eased);
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const auto& [home, abroad, unrestricted] = scratch.multipliers[demand_class_of_[group]];
    const auto& [home_eased, abroad_eased, unrestricted_eased] = scratch.eased[demand_class_of_[group]];
    terms.final_demand_home[group] += std::max(0.0, home_eased.all) - std::max(0.0, home.all);
    terms.final_demand_abroad[group] += std::max(0.0, abroad_eased.all) - std::max(0.0, abroad.all);
    terms.household_demand_home[group] += home_eased.households - home.households;
    terms.household_demand_abroad[group] += abroad_eased.households - abroad.households;
    if (!restricts_trade_) continue;
    terms.wanted_abroad[group] += unrestricted_eased.all - unrestricted.all;
    terms.wanted_by_households_abroad[group] += unrestricted_eased.households - unrestricted.households;
  }
}

bool Plan::trade_is_restricted(std::size_t day) const {
  return std::any_of(shocks_.begin(), shocks_.end(), [&](const Shock& shock) {
    return (shock.kind == Kind::export_restriction || shock.kind == Kind::import_restriction) && shock.in_force(day);
  });
}

void Plan::write_trade(std::size_t day, Terms& terms) const {
  constexpr double free = std::numeric_limits<double>::infinity();
  const auto in_force = [&](const Shock& shock, Kind kind) { return shock.kind == kind && shock.in_force(day); };
  terms.trade_restricted = trade_is_restricted(day);
  if (!terms.trade_restricted) return;
  for (std::size_t group = 0; group < group_cell_.size(); ++group) {
    const std::size_t country = group_cell_[group] / sectors_;
    const std::size_t sector = group_cell_[group] % sectors_;
    for (std::size_t partner = 0; partner < countries_; ++partner) {
      Combined exports(overlap_[static_cast<std::size_t>(Kind::export_restriction)]);
      for (const Shock& shock : shocks_)
        if (in_force(shock, Kind::export_restriction) && reaches(shock, group) && shock.selection.partners[partner])
          exports.add(shock, shock.reduction(country, sector, day));
      terms.export_share(group, partner) = exports.any() ? exports.left() : free;
      for (std::size_t product = 0; product < sectors_; ++product) {
        Combined imports(overlap_[static_cast<std::size_t>(Kind::import_restriction)]);
        for (const Shock& shock : shocks_)
          if (in_force(shock, Kind::import_restriction) && reaches(shock, group) && shock.selection.partners[partner] &&
              shock.selection.products[product])
            imports.add(shock, shock.reduction(country, product, day));
        terms.import_share(group, partner * sectors_ + product) = imports.any() ? imports.left() : free;
      }
    }
  }
}

// All sectors of a shock have one reduction.
void Plan::write_corridors(std::size_t day, Terms& terms) const {
  economy::Matrix& left = terms.corridor_capacity;
  if (!limits_corridors_) {
    left.fill(1.0);  // written by another plan, or empty
    return;
  }
  for (std::size_t seller = 0; seller < countries_; ++seller)
    for (std::size_t buyer = 0; buyer < countries_; ++buyer) {
      Combined combined(overlap_[static_cast<std::size_t>(Kind::corridor_capacity)]);
      for (const Shock& shock : shocks_)
        if (shock.kind == Kind::corridor_capacity && shock.in_force(day) && shock.selection.countries[seller] &&
            shock.selection.partners[buyer] && seller != buyer)
          combined.add(shock, shock.reduction(seller, 0, day));
      left(seller, buyer) = combined.left();
    }
}

}  // namespace tierwave::models::shocks
