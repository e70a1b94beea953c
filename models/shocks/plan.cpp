#include "models/shocks/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace tierwave::models::shocks {
namespace {

using economy::FinalUse;
using network::Groups;
using network::Network;

template <class Mask>
bool meet(const Mask& a, const Mask& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i] && b[i]) return true;
  return false;
}

}  // namespace

bool same_place(const Selection& p, const Selection& q) {
  const bool tiers_meet = meet(p.tiers, q.tiers) || (p.tiers.back() && q.tiers.back());
  return meet(p.countries, q.countries) && meet(p.sectors, q.sectors) && tiers_meet &&
         meet(p.size_classes, q.size_classes) && meet(p.zones, q.zones) && meet(p.partners, q.partners) &&
         meet(p.products, q.products) && meet(p.final_uses, q.final_uses);
}

namespace {

// The first day on which both shocks change something in a country and sector both select; -1: never.
int first_common_day(const Shock& a, const Shock& b) {
  const int last = std::min(a.last_day, b.last_day);
  for (int day = std::max(a.first_day, b.first_day); day <= last; ++day)
    for (std::size_t country = 0; country < a.selection.countries.size(); ++country)
      for (std::size_t sector = 0; sector < a.selection.sectors.size(); ++sector) {
        const bool both = a.selection.countries[country] && b.selection.countries[country] &&
                          a.selection.sectors[sector] && b.selection.sectors[sector];
        const auto at = static_cast<std::size_t>(day);
        if (both && a.reduction(country, sector, at) != 0 && b.reduction(country, sector, at) != 0) return day;
      }
  return -1;
}

// Each cell's final sales by destination and use, as shares of its sales at home and of those abroad.
economy::Matrix shares_of_final_sales(const Network& network) {
  const std::size_t uses = economy::final_uses;
  economy::Matrix shares = network.final_demand;
  for (std::size_t cell = 0; cell < shares.rows(); ++cell) {
    const std::size_t home = cell / network.sectors.size();
    double home_total = 0;
    double abroad_total = 0;
    for (std::size_t column = 0; column < shares.columns(); ++column)
      (column / uses == home ? home_total : abroad_total) += shares(cell, column);
    for (std::size_t column = 0; column < shares.columns(); ++column) {
      const double total = column / uses == home ? home_total : abroad_total;
      if (total > 0) shares(cell, column) /= total;
    }
  }
  return shares;
}

}  // namespace

Plan::Plan(const Network& network, const Groups& groups) : Plan(network, groups, {}, {}, 0) {}

Plan::Plan(const Network& network, const Groups& groups, std::vector<Shock> shocks, std::array<Overlap, kinds> overlap,
           int days)
    : firms_(network.firms.size()),
      countries_(network.countries.size()),
      sectors_(network.sectors.size()),
      group_cell_(groups.cell),
      group_tier_(groups.tier),
      group_size_class_(groups.size_class),
      group_zone_(groups.zone),
      final_shares_(shares_of_final_sales(network)),
      shocks_(std::move(shocks)),
      overlap_(overlap) {
  for (const Shock& shock : shocks_) {
    const bool ever = shock.first_day <= shock.last_day;
    if (ever && (first_day_ < 0 || shock.first_day < first_day_)) first_day_ = shock.first_day;
    if (!has_overlap_rule(row_of(shock.kind)))
      throw BrokenInvariant(fmt::format("a plan cannot hold a shock of kind {}", name_of(shock.kind)));
    restricts_trade_ =
        restricts_trade_ || shock.kind == Kind::export_restriction || shock.kind == Kind::import_restriction;
    limits_corridors_ = limits_corridors_ || shock.kind == Kind::corridor_capacity;
  }
  find_demand_classes(groups);
  find_basket_shares(network, groups);
  Mistakes mistakes;
  mistakes.collect([&] { check_overlaps(); });
  mistakes.collect([&] { check_ranges(days); });
  mistakes.throw_if_any();
}

// Cells of a class meet the same shocks: those whose tiers, size classes and zones select the group.
void Plan::find_demand_classes(const Groups& groups) {
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::uint32_t> known;
  demand_class_of_.resize(groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    std::vector<std::uint32_t> reaching;
    for (std::uint32_t s = 0; s < shocks_.size(); ++s) {
      const Selection& selection = shocks_[s].selection;
      const bool selected = shocks_[s].kind == Kind::final_demand && selection.tier(groups.tier[group]) &&
                            selection.size_classes[static_cast<std::size_t>(groups.size_class[group])] &&
                            selection.zones[groups.zone[group]];
      if (selected) reaching.push_back(s);
    }
    std::vector<std::uint32_t> exports;
    for (std::uint32_t s = 0; s < shocks_.size(); ++s)
      if (shocks_[s].kind == Kind::export_restriction && reaches(shocks_[s], group)) exports.push_back(s);
    reaching.insert(reaching.end(), exports.begin(), exports.end());
    const auto [entry, is_new] =
        known.try_emplace({groups.cell[group], reaching}, static_cast<std::uint32_t>(demand_classes_.size()));
    if (is_new) demand_classes_.push_back({groups.cell[group], reaching});
    demand_class_of_[group] = entry->second;
  }
}

// A class sells to a country's households its share of what its cell sells there.
void Plan::find_basket_shares(const Network& network, const Groups& groups) {
  const std::size_t classes = demand_classes_.size();
  struct Sales {
    double home = 0, abroad = 0;
  };
  std::vector<Sales> of_class(classes), of_cell(countries_ * sectors_);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    for (Sales* sales : {&of_class[demand_class_of_[groups.of_firm[firm]]], &of_cell[network.firms.cell[firm]]}) {
      sales->home += network.firms.final_sales_home[firm];
      sales->abroad += network.firms.final_sales_abroad[firm];
    }
  basket_shares_ = economy::Matrix(classes, countries_);
  for (std::size_t country = 0; country < countries_; ++country) {
    const std::size_t column = country * economy::final_uses + static_cast<std::size_t>(FinalUse::households);
    double bought = 0;
    for (std::size_t cell = 0; cell < of_cell.size(); ++cell) bought += network.final_demand(cell, column);
    for (std::size_t c = 0; c < classes; ++c) {
      const std::uint32_t cell = demand_classes_[c].cell;
      const bool home = cell / sectors_ == country;
      const double all = home ? of_cell[cell].home : of_cell[cell].abroad;
      const double own = home ? of_class[c].home : of_class[c].abroad;
      if (bought > 0 && all > 0) basket_shares_(c, country) = network.final_demand(cell, column) / bought * (own / all);
    }
  }
}

void Plan::check_overlaps() const {
  Mistakes mistakes;
  for (std::size_t later = 0; later < shocks_.size(); ++later)
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Shock& a = shocks_[earlier];
      const Shock& b = shocks_[later];
      if (a.kind != b.kind || overlap_[static_cast<std::size_t>(a.kind)] != Overlap::none ||
          !same_place(a.selection, b.selection))
        continue;
      const int day = first_common_day(a, b);
      if (day >= 0)
        mistakes.add(
            b.where,
            fmt::format("shock '{}' overlaps shock '{}' (both {}, first on day {} of the run), and no rule says how "
                        "they combine",
                        b.label, a.label, name_of(a.kind), day + 1),
            fmt::format(R"(write {} = "max", "product" or "sum" in [overlap], or select different places or days)",
                        name_of(a.kind)));
    }
  mistakes.throw_if_any();
}

void Plan::check_ranges(int days) const {
  Mistakes mistakes;
  for (const Shock& shock : shocks_) {
    const double lowest = row_of(shock.kind).may_rise ? -std::numeric_limits<double>::infinity() : -1e-12;
    const auto worst = [&]() -> std::pair<int, double> {
      for (int day = shock.first_day; day <= shock.last_day; ++day)
        for (std::size_t country = 0; country < countries_; ++country)
          for (std::size_t sector = 0; sector < sectors_; ++sector) {
            if (!shock.selection.countries[country] || !shock.selection.sectors[sector]) continue;
            const double reduction = shock.reduction(country, sector, static_cast<std::size_t>(day));
            if (reduction > 1 + 1e-12 || reduction < lowest || !std::isfinite(reduction)) return {day, reduction};
          }
      return {-1, 0.0};
    }();
    if (worst.first >= 0)
      mistakes.add(
          shock.where,
          fmt::format("shock '{}' reduces {} by {:.4g} on day {} of the run, {}", shock.label, name_of(shock.kind),
                      worst.second, worst.first + 1, worst.second > 1 ? "above 1" : "below 0"),
          "write a share of the baseline between 0 and 1");
  }
  mistakes.throw_if_any();
  if (std::find(overlap_.begin(), overlap_.end(), Overlap::sum) == overlap_.end()) return;
  Terms terms = neutral();
  Scratch scratch;
  for (int day = 0; day < days; ++day) try {
      write(static_cast<std::size_t>(day), terms, scratch);
    } catch (const InvalidInput& above_one) {
      const Mistake& mistake = above_one.mistakes().front();
      throw InvalidInput(mistake.where, fmt::format("{} (first on day {} of the run)", mistake.problem, day + 1),
                         mistake.remedy);
    }
}

}  // namespace tierwave::models::shocks
