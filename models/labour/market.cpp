#include "models/labour/market.hpp"

#include <cmath>
#include <limits>

#include "models/closures/members.hpp"
#include "models/holes.hpp"

namespace tierwave::models::labour {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// A member of a region and how many work there.
struct Member {
  std::string country;
  double weight;
};

std::vector<std::vector<Member>> weighted_members(const network::Network& network, const CountryTable& countries,
                                                  Mistakes& mistakes) {
  std::vector<std::vector<Member>> result;
  for (const auto& names : members_of(network.countries, ClosureTable{}, countries, mistakes)) {
    std::vector<Member> members;
    for (const std::string& name : names)
      if (const auto found = countries.countries.find(name); found != countries.countries.end())
        members.push_back({name, found->second.employment.value()});
    result.push_back(std::move(members));
  }
  return result;
}

// The classes of a region; nothing where no member has any.
std::optional<Contracts> contracts_of(const std::vector<Member>& members, const ContractTable& table) {
  Contracts mean;
  double weights = 0;
  for (const auto& [country, weight] : members) {
    const auto found = table.countries.find(country);
    if (found == table.countries.end()) continue;
    weights += weight;
    for (std::size_t k = 0; k < contracts; ++k) {
      mean.shares[k] += weight * found->second.shares[k];
      mean.women_tilts[k] += weight * found->second.shares[k] * found->second.women_tilts[k];
    }
  }
  if (!(weights > 0)) return std::nullopt;
  double total = 0;
  for (std::size_t k = 0; k < contracts; ++k) {
    mean.women_tilts[k] = mean.shares[k] > 0 ? mean.women_tilts[k] / mean.shares[k] : 1.0;
    total += mean.shares[k];
  }
  for (double& share : mean.shares) share /= total;
  return mean;
}

// Women's share in each class, with the cell's mean. Tilts are drawn towards 1 as far as it takes to keep every class
// between 0 and 1.
ByContract women_by_class(double share, const Contracts& classes) {
  ByContract women{};
  double strength = 1;
  for (const double tilt : classes.women_tilts)
    if (tilt > 1 && share * tilt > 1) strength = std::min(strength, (1 / share - 1) / (tilt - 1));
  for (std::size_t k = 0; k < contracts; ++k) women[k] = share * (1 + strength * (classes.women_tilts[k] - 1));
  return women;
}

// What a member provides on a day, with its weight.
void add_scheme(const std::string& country, Date date, double weight, const SchemeTable& table,
                const MarketParameters& parameters, Provisions& sum, double& reached) {
  const auto found = table.countries.find(country);
  if (found == table.countries.end()) return;
  Scheme in_force;  // none
  for (const Scheme& scheme : found->second)
    if (scheme.in_force(date)) in_force = scheme;
  const double reach = weight * parameters.reach[static_cast<std::size_t>(in_force.reach)];
  sum.furlough_pay += reach * in_force.pay;
  reached += reach;
  for (std::size_t k = 0; k < contracts; ++k)
    if (in_force.covers[k]) sum.furlough_reach[k] += reach;
}

void add_support(const IncomeSupport& support, double weight, const MarketParameters& parameters, Provisions& sum) {
  const double rate = parameters.income_support[static_cast<std::size_t>(support.level)];
  const double informal = support.informal_too ? (*support.informal_too ? 1.0 : 0.0) : parameters.informal_reach;
  for (std::size_t k = 0; k < contracts; ++k) {
    const auto contract = static_cast<Contract>(k);
    const bool outside = contract == Contract::informal || contract == Contract::home_based;
    sum.income_support[k] += weight * rate * (outside ? informal : 1.0);
    if (rate > 0) sum.support_reach[k] += weight * (outside ? informal : 1.0);
  }
}

Provisions provisions_of(const std::vector<Member>& members, Date date, const MarketTables& tables,
                         const MarketParameters& parameters) {
  Provisions mean;
  double weights = 0, reached = 0, supported = 0;
  for (const auto& [country, weight] : members) {
    weights += weight;
    if (tables.schemes) add_scheme(country, date, weight, *tables.schemes, parameters, mean, reached);
    if (!tables.income_support) continue;
    if (const auto support = tables.income_support->on(country, date)) {
      supported += weight;
      add_support(*support, weight, parameters, mean);
    }
  }
  if (reached > 0) mean.furlough_pay /= reached;
  for (std::size_t k = 0; k < contracts; ++k) {
    if (weights > 0) mean.furlough_reach[k] /= weights;  // where no scheme is known nobody is reached
    mean.jobs_kept[k] = parameters.jobs_kept * mean.furlough_reach[k];
    if (supported > 0) mean.income_support[k] /= supported, mean.support_reach[k] /= supported;
  }
  return mean;
}

// Regions none of whose members stands in a table.
void tell_where_unknown(const network::Network& network, const std::vector<std::vector<Member>>& members,
                        const MarketTables& tables, std::vector<std::string>& notes) {
  std::vector<std::string> no_schemes, no_support;
  for (std::size_t country = 0; country < members.size(); ++country) {
    const auto any = [&](const auto& rows) {
      return std::any_of(members[country].begin(), members[country].end(),
                         [&](const Member& member) { return rows.contains(member.country); });
    };
    if (tables.schemes && !tables.schemes->complete && !any(tables.schemes->countries))
      no_schemes.push_back(network.countries[country].code);
    if (tables.income_support && !any(tables.income_support->steps))
      no_support.push_back(network.countries[country].code);
  }
  if (!no_schemes.empty())
    notes.push_back(
        fmt::format("schemes: no data, so no job is kept and nobody is furloughed in: {}", fmt::join(no_schemes, " ")));
  if (!no_support.empty())
    notes.push_back(fmt::format("income support: no data, so none is paid in: {}", fmt::join(no_support, " ")));
}

}  // namespace

double Market::women_in(std::size_t cell, std::size_t contract) const {
  return women.empty() ? unknown : women[cell][contract];
}

const Provisions& Market::provisions_on(std::size_t country, std::size_t day) const {
  static constexpr Provisions nothing_known{};
  if (provisions.empty()) return nothing_known;
  const std::vector<Provisions>& days = provisions[country];
  return days[std::min(day, days.size() - 1)];
}

Market make_market(const network::Network& network, const Calendar& calendar, const std::vector<double>& women_share,
                   const MarketTables& tables, const MarketParameters& parameters, std::vector<std::string>& notes) {
  Market market;
  const std::size_t countries = network.countries.size(), sectors = network.sectors.size();
  Mistakes mistakes;
  std::vector<std::vector<Member>> members(countries);
  if (tables.countries) members = weighted_members(network, *tables.countries, mistakes);

  std::vector<Contracts> classes(countries, Contracts{{1, 0, 0, 0, 0}, {1, 1, 1, 1, 1}});
  std::vector<std::string> without;
  for (std::size_t country = 0; tables.contracts && country < countries; ++country) {
    if (const auto of_country = contracts_of(members[country], *tables.contracts))
      classes[country] = *of_country;
    else
      without.push_back(network.countries[country].code);
  }
  if (!tables.contracts)
    notes.emplace_back("contracts: the scenario names no table, so all workers count as permanent");
  else if (!without.empty())
    notes.push_back(
        fmt::format("contracts: no data, so all workers count as permanent in: {}", fmt::join(without, " ")));
  for (std::size_t cell = 0; cell < countries * sectors; ++cell) {
    market.shares.push_back(classes[cell / sectors].shares);
    const double women = women_share.empty() ? unknown : women_share[cell];
    market.women.push_back(women_by_class(women, classes[cell / sectors]));
  }

  if (tables.schemes || tables.income_support) {
    Holes holes;
    for (std::size_t country = 0; country < countries; ++country) {
      if (tables.income_support)
        for (const Member& member : members[country])
          if (tables.income_support->steps.contains(member.country))
            holes.look(member.country, calendar,
                       [&](Date date) { return tables.income_support->on(member.country, date).has_value(); });
      std::vector<Provisions> days;
      for (int day = 0; day < calendar.days(); ++day)
        days.push_back(provisions_of(members[country], calendar.date(Day(day)), tables, parameters));
      market.provisions.push_back(std::move(days));
    }
    tell_where_unknown(network, members, tables, notes);
    if (tables.income_support) holes.report("income support", tables.income_support->file, mistakes);
  }
  mistakes.throw_if_any();
  return market;
}

}  // namespace tierwave::models::labour
