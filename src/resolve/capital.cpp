#include "resolve/capital.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "resolve/inoue_todo_tables.hpp"
#include "resolve/selection.hpp"
#include "resolve/shock_keys.hpp"
#include "resolve/shock_warnings.hpp"
#include "schema/names.hpp"

namespace tierwave::resolve {
namespace {

using models::capital::Destruction;
using models::capital::Recovery;
using models::capital::Strike;
using models::shocks::Entry;

std::vector<std::uint32_t> selected_firms(const Entry& shock, const CapitalSituation& situation, Mistakes& mistakes) {
  const models::shocks::Selection selection = select(shock, situation.network, situation.groups, mistakes);
  std::vector<std::uint32_t> firms;
  for (std::uint32_t firm = 0; firm < situation.network.firms.size(); ++firm)
    if (selection.holds(situation.network, firm)) firms.push_back(firm);
  return firms;
}

// The share of their capital that the firms lose.
double share_lost(const Entry& shock, const std::vector<std::uint32_t>& firms, const CapitalSituation& situation,
                  std::vector<std::string>& warnings, Mistakes& mistakes) {
  if (shock.how_much.reduction) return *shock.how_much.reduction;
  if (!shock.how_much.amount) {
    mistakes.add(shock.table, fmt::format("shock '{}' does not say how much is lost", *shock.label),
                 "write reduction, amount or firm_table");
    return 0;
  }
  const double capital = std::accumulate(firms.begin(), firms.end(), 0.0,
                                         [&](double sum, std::uint32_t firm) { return sum + situation.capital[firm]; });
  const double amount = *shock.how_much.amount;
  if (amount > capital) warnings.push_back(more_than_there_is(*shock.label, amount, capital));
  return capital > 0 ? std::min(1.0, amount / capital) : 0.0;
}

// Neither an amount can be spread over firms without capital nor can such firms be rebuilt.
void refuse_without_capital(const schema::Mention& key, const std::vector<Destruction>& events,
                            const network::Network& network, const char* remedy, Mistakes& mistakes) {
  std::set<std::uint32_t> firms, without;
  for (const Destruction& event : events)
    for (const Strike& strike : event.strikes) {
      firms.insert(strike.firm);
      if (!(strike.capital > 0)) without.insert(strike.firm);
    }
  if (!without.empty())
    mistakes.add(
        key.where,
        fmt::format("{} of the {} firms struck have no capital (value added not above 0), the first is firm {}",
                    without.size(), firms.size(), network.firms.id[*without.begin()]),
        remedy);
}

void check_rebuilding(const Entry& shock, const Destruction& event, const CapitalSituation& situation,
                      Mistakes& mistakes) {
  const network::Network& network = situation.network;
  std::vector<bool> struck(network.countries.size());
  for (const Strike& strike : event.strikes) struck[network.country_of_firm(strike.firm)] = true;
  for (std::size_t country = 0; country < struck.size(); ++country)
    for (std::size_t product = 0; struck[country] && product < network.sectors.size(); ++product) {
      if (event.rebuilding[product] == 0) continue;
      double sales = 0;
      for (std::size_t origin = 0; origin < network.countries.size(); ++origin)
        for (std::size_t use = 0; use < economy::final_uses; ++use)
          sales += network.final_demand(origin * network.sectors.size() + product, country * economy::final_uses + use);
      if (!(sales > 0))
        mistakes.add(shock.rebuilding.sectors.where,
                     fmt::format("nobody sells '{}' to final users in {}, so it cannot rebuild anything there",
                                 network.sectors[product].code, network.countries[country].code),
                     "name sectors that sell to final users");
    }
}

// By sector; empty without rebuilding.
std::vector<double> rebuilding_shares(const Entry& shock, const network::Network& network, Mistakes& mistakes) {
  const bool rebuilds = *shock.when.recovery == "rebuilding";
  if (!rebuilds) {
    for (const schema::Mention& key : schema::Mentions{shock.rebuilding.sectors, shock.rebuilding.shares})
      if (key.written)
        mistakes.add(key.where, fmt::format("{} is given, but recovery is \"{}\"", key.key, *shock.when.recovery),
                     "write recovery = \"rebuilding\"");
    return {};
  }
  std::vector<double> shares(network.sectors.size());
  if (!shock.rebuilding.sectors || !shock.rebuilding.shares) {
    mistakes.add(shock.when.recovery.where, "recovery \"rebuilding\" needs rebuilding_sectors and rebuilding_shares",
                 "say which sectors rebuild, and which share each has");
    return shares;
  }
  const std::vector<std::size_t> sectors =
      schema::positions(shock.rebuilding.sectors, "sector", economy::codes(network.sectors), mistakes);
  const auto& parts = *shock.rebuilding.shares;
  const std::size_t named = shock.rebuilding.sectors->size();
  if (named > 0 && named != parts.size())
    mistakes.add(shock.rebuilding.shares.where, fmt::format("there are {} sectors and {} shares", named, parts.size()),
                 "write one share a sector");
  const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
  if (!parts.empty() && std::abs(sum - 1) > 1e-9)
    mistakes.add(shock.rebuilding.shares.where, fmt::format("the shares sum to {:.6g}, not 1", sum),
                 "let them sum to 1");
  if (sectors.size() != parts.size()) return {};
  for (std::size_t i = 0; i < sectors.size(); ++i) shares[sectors[i]] = parts[i];
  return shares;
}

// Label, place, period and recovery; no strikes yet.
Destruction outline(const Entry& shock, const CapitalSituation& situation, Mistakes& mistakes) {
  Destruction event;
  event.label = *shock.label;
  event.where = shock.table;
  event.first_day = first_day_of(shock.when.start, situation.calendar, mistakes);
  event.full_days = static_cast<int>(*shock.when.duration_days);
  const std::string& recovery = *shock.when.recovery;
  // The language knows no other word.
  event.recovery = *models::capital::recovery_named(recovery);  // NOLINT(bugprone-unchecked-optional-access)
  const bool takes_days = event.recovery != Recovery::none && event.recovery != Recovery::sudden;
  if (event.recovery == Recovery::none && shock.when.duration_days.written)
    mistakes.add(shock.when.duration_days.where,
                 "duration_days is given, but recovery is \"none\": what is destroyed stays lost",
                 "leave it out, or write recovery = \"sudden\" or another");
  if (takes_days && !shock.when.recovery_days)
    mistakes.add(shock.when.recovery.where, fmt::format("recovery \"{}\" needs recovery_days", recovery),
                 "write how many days it takes");
  if (!takes_days && shock.when.recovery_days)
    mistakes.add(shock.when.recovery_days.where,
                 fmt::format("recovery_days is given, but recovery is \"{}\"", recovery),
                 "leave it out, or choose a recovery that takes days");
  if (shock.when.recovery_days) event.recovery_days = static_cast<double>(*shock.when.recovery_days);
  if (event.recovery == Recovery::concave && event.recovery_days <= 2)
    mistakes.add(shock.when.recovery_days.where, "recovery \"concave\" takes more than 2 days", "write at least 3");
  event.rebuilding = rebuilding_shares(shock, situation.network, mistakes);
  return event;
}

// Rows of one period are one event; rows without dates have the shock's own.
std::vector<Destruction> from_table(const Entry& shock, const Destruction& outline_of_shock,
                                    const CapitalSituation& situation, Mistakes& mistakes) {
  std::vector<LossRow> rows;
  mistakes.collect([&] {
    const auto read = shock.where.has_inoue_todo_layout() ? read_inoue_todo_losses : read_losses;
    rows = read(*shock.where.firm_table, situation.ids, situation.calendar, outline_of_shock.first_day);
  });
  std::sort(rows.begin(), rows.end(), [](const LossRow& a, const LossRow& b) { return a.firm < b.firm; });
  std::map<std::pair<int, int>, Destruction> by_period;
  for (const LossRow& row : rows) {
    const int full = row.last_day ? *row.last_day - row.first_day + 1 : outline_of_shock.full_days;
    Destruction& event = by_period.try_emplace({row.first_day, full}, outline_of_shock).first->second;
    event.first_day = row.first_day;
    event.full_days = full;
    event.strikes.push_back({row.firm, row.share, situation.capital[row.firm]});
  }
  std::vector<Destruction> events;
  for (auto& [period, event] : by_period) events.push_back(std::move(event));
  return events;
}

}  // namespace

std::vector<double> capital_of_firms(const network::Network& network, double to_value_added) {
  std::vector<double> capital(network.firms.output.begin(), network.firms.output.end());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        capital[firm] -= network.links.flow[link];
  for (double& value : capital) value = std::max(0.0, value) * 365 * to_value_added;
  return capital;
}

std::vector<Destruction> destructions(const Entry& shock, const CapitalSituation& situation,
                                      std::vector<std::string>& warnings, Mistakes& mistakes) {
  if (shock.where.firm_table_layout.written && !shock.where.firm_table)
    mistakes.add(shock.where.firm_table_layout.where, "firm_table_layout is given, but no firm_table",
                 "name the table");
  const Destruction event = outline(shock, situation, mistakes);
  std::vector<Destruction> events;
  if (shock.where.firm_table) {
    events = from_table(shock, event, situation, mistakes);
  } else {
    const std::vector<std::uint32_t> firms = shock.where.firms ? named_firms(shock.where.firms, situation.ids, mistakes)
                                                               : selected_firms(shock, situation, mistakes);
    const double share = share_lost(shock, firms, situation, warnings, mistakes);
    events.push_back(event);
    for (const std::uint32_t firm : firms) events.back().strikes.push_back({firm, share, situation.capital[firm]});
  }
  if (shock.how_much.amount)
    refuse_without_capital(shock.how_much.amount, events, situation.network, "leave them out, or write reduction",
                           mistakes);
  if (event.recovery == Recovery::rebuilding)
    refuse_without_capital(shock.when.recovery, events, situation.network, "leave them out, or choose another recovery",
                           mistakes);
  for (const Destruction& made : events)
    if (!made.rebuilding.empty()) check_rebuilding(shock, made, situation, mistakes);
  return events;
}

std::string more_than_all(const models::capital::Destructions& destroyed, const network::Network& network) {
  const auto in_force = [](const Destruction& event, int day) {
    return day >= event.first_day && (day < event.first_day_of_recovery() || event.recovery == Recovery::none);
  };
  for (std::size_t struck = 0; struck < destroyed.firms.size(); ++struck) {
    const auto begin = destroyed.entries.begin() + destroyed.begin[struck];
    const auto end = destroyed.entries.begin() + destroyed.begin[struck + 1];
    for (auto at = begin; at != end; ++at) {
      double lost = 0;
      for (auto other = begin; other != end; ++other)
        if (in_force(destroyed.events[other->destruction], destroyed.events[at->destruction].first_day))
          lost += other->strike.share;
      if (lost > 1 + 1e-9)
        return fmt::format(
            "shock '{}' and others destroy {:.4g} times the capital of firm {}: all of it is taken as lost and "
            "nothing more; look at their reduction, amount or firm_table",
            destroyed.events[at->destruction].label, lost, network.firms.id[destroyed.firms[struck]]);
    }
  }
  return "";
}

}  // namespace tierwave::resolve
