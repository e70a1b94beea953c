#include "resolve/idle_shocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "resolve/shock_warnings.hpp"

namespace tierwave::resolve {
namespace {

using models::shocks::Flow;
using models::shocks::Selection;
using models::shocks::Shock;
using network::Network;

// Whether the shock ever changes something of a country and sector (import_restriction: product).
bool has_strength(const Shock& shock, std::size_t country, std::size_t sector) {
  for (int day = shock.first_day; day <= shock.last_day; ++day)
    if (shock.reduction(country, sector, static_cast<std::size_t>(day)) != 0) return true;
  return false;
}

// has_strength of all countries and sectors, worked out once.
class Strength {
 public:
  Strength(const Shock& shock, const Network& network) : sectors_(network.sectors.size()) {
    for (std::size_t country = 0; country < network.countries.size(); ++country)
      for (std::size_t sector = 0; sector < sectors_; ++sector) any_.push_back(has_strength(shock, country, sector));
  }
  bool at(std::size_t country, std::size_t sector) const { return any_[country * sectors_ + sector]; }

 private:
  std::size_t sectors_;
  std::vector<bool> any_;
};

bool selects_tier_size_and_zone(const Selection& selection, const Network& network, std::size_t firm) {
  return selection.tier(network.firms.tier[firm]) &&
         selection.size_classes[static_cast<std::size_t>(network.firms.size_class[firm])] &&
         selection.zones[network.firms.in_zone(firm)];
}

// Sales of a cell to a country's final users of the uses selected.
bool sells_finally(const Network& network, std::size_t cell, std::size_t country, const Selection& selection) {
  for (std::size_t use = 0; use < economy::final_uses; ++use)
    if (selection.final_uses[use] && network.final_demand(cell, country * economy::final_uses + use) != 0) return true;
  return false;
}

bool has_output(const Shock& shock, const Strength& strength, const Network& network) {
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    if (network.firms.output[firm] > 0 && shock.selection.holds(network, firm) &&
        strength.at(network.country_of_firm(firm), network.sector_of_firm(firm)))
      return true;
  return false;
}

bool has_final_sales(const Shock& shock, const Strength& strength, const Network& network) {
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t home = network.country_of_firm(firm), product = network.sector_of_firm(firm);
    if (!shock.selection.sectors[product] || !selects_tier_size_and_zone(shock.selection, network, firm)) continue;
    for (std::size_t country = 0; country < network.countries.size(); ++country) {
      const double sales =
          country == home ? network.firms.final_sales_home[firm] : network.firms.final_sales_abroad[firm];
      if (sales > 0 && shock.selection.countries[country] && strength.at(country, product) &&
          sells_finally(network, network.firms.cell[firm], country, shock.selection))
        return true;
    }
  }
  return false;
}

// Calls visit(seller, buyer) for each link across a border until it says true.
template <class Visit>
bool any_link_across_a_border(const Network& network, Visit&& visit) {
  for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
        const std::uint32_t seller = network.links.supplier[link];
        if (network.links.flow[link] > 0 && network.country_of_firm(seller) != network.country_of_firm(buyer) &&
            visit(seller, buyer))
          return true;
      }
  return false;
}

bool has_exports(const Shock& shock, const Strength& strength, const Network& network) {
  const Selection& selection = shock.selection;
  const auto sells = [&](std::size_t firm) {
    return selection.holds(network, firm) && strength.at(network.country_of_firm(firm), network.sector_of_firm(firm));
  };
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    if (!(network.firms.final_sales_abroad[firm] > 0) || !sells(firm)) continue;
    for (std::size_t partner = 0; partner < network.countries.size(); ++partner)
      if (partner != network.country_of_firm(firm) && selection.partners[partner] &&
          sells_finally(network, network.firms.cell[firm], partner, selection))
        return true;
  }
  return any_link_across_a_border(network, [&](std::size_t seller, std::size_t buyer) {
    return selection.partners[network.country_of_firm(buyer)] && sells(seller);
  });
}

bool has_imports(const Shock& shock, const Strength& strength, const Network& network) {
  const Selection& selection = shock.selection;
  const auto from = [&](std::size_t seller, std::size_t country) {
    const std::size_t product = network.sector_of_firm(seller);
    return selection.partners[network.country_of_firm(seller)] && selection.products[product] &&
           strength.at(country, product);
  };
  for (std::size_t firm = 0; !selection.names_firms && firm < network.firms.size(); ++firm)
    for (std::size_t country = 0; network.firms.final_sales_abroad[firm] > 0 && country < network.countries.size();
         ++country)
      if (country != network.country_of_firm(firm) && selection.countries[country] && from(firm, country) &&
          sells_finally(network, network.firms.cell[firm], country, selection))
        return true;
  return any_link_across_a_border(network, [&](std::size_t seller, std::size_t buyer) {
    return selection.holds(network, buyer) && from(seller, network.country_of_firm(buyer));
  });
}

// Final users are not supplied by corridors.
bool has_shipments(const Shock& shock, const Strength& strength, const Network& network) {
  return any_link_across_a_border(network, [&](std::size_t seller, std::size_t buyer) {
    const std::size_t from = network.country_of_firm(seller);
    return shock.selection.countries[from] && shock.selection.partners[network.country_of_firm(buyer)] &&
           strength.at(from, network.sector_of_firm(seller));
  });
}

struct Idle {
  const char* problem;
  const char* remedy;
};

// Empty where there is a flow.
Idle without_flow(const Shock& shock, const Network& network) {
  const Strength strength(shock, network);
  switch (row_of(shock.kind).flow) {
    case Flow::output:
      if (has_output(shock, strength, network)) return {};
      return {"the firms it selects make nothing on the days and in the sectors in which it has a strength",
              "choose countries and sectors with output"};
    case Flow::final_sales:
      if (has_final_sales(shock, strength, network)) return {};
      return {"the final users it selects buy none of the products it selects",
              "choose countries, sectors, tiers and final_uses between which there are final sales; `tierwave economy "
              "inspect` shows final demand by sector"};
    case Flow::exports:
      if (has_exports(shock, strength, network)) return {};
      return {"at the baseline nothing goes from the firms it selects across a border to its partners",
              "choose countries and partners that differ, and sectors that sell abroad"};
    case Flow::imports:
      if (has_imports(shock, strength, network)) return {};
      return {"at the baseline nothing comes across a border from its partners to the buyers it selects",
              "choose countries and partners that differ, and products that are bought from abroad"};
    case Flow::shipments:
      if (has_shipments(shock, strength, network)) return {};
      return {"at the baseline firms send nothing along the corridors it selects",
              "choose countries and partners between whose firms goods go"};
  }
  return {};
}

}  // namespace

void refuse_without_flow(const Shock& shock, const Network& network, Mistakes& mistakes) {
  if (shock.first_day > shock.last_day) return;
  const Idle idle = without_flow(shock, network);
  if (idle.problem)
    mistakes.add(shock.where, fmt::format("shock '{}' can change nothing: {}", shock.label, idle.problem), idle.remedy);
}

void refuse_firms_without_final_sales(const std::string& label, const Location& where,
                                      const std::vector<models::shocks::DemandStep>& steps, const Network& network,
                                      Mistakes& mistakes) {
  const auto sells = [&](const models::shocks::DemandStep& step) {
    return network.firms.final_sales_home[step.firm] > 0 || network.firms.final_sales_abroad[step.firm] > 0;
  };
  if (!steps.empty() && std::none_of(steps.begin(), steps.end(), sells))
    mistakes.add(
        where, fmt::format("shock '{}' can change nothing: the firms of its table sell nothing to final users", label),
        "name firms that do");
}

std::string no_strength(const Shock& shock) {
  return shock.first_day > shock.last_day ? of_no_strength(shock.label) : "";
}

std::string no_strength(const std::string& label, const std::vector<models::shocks::DemandStep>& steps, int days) {
  const bool any =
      std::any_of(steps.begin(), steps.end(), [&](const auto& step) { return step.factor != 1 && step.day < days; });
  return any ? "" : of_no_strength(label);
}

std::string no_strength(const std::string& label, const std::vector<models::capital::Destruction>& events, int days) {
  for (const models::capital::Destruction& event : events)
    if (event.first_day < days &&
        std::any_of(event.strikes.begin(), event.strikes.end(), [](const auto& strike) { return strike.share > 0; }))
      return "";
  return of_no_strength(label);
}

}  // namespace tierwave::resolve
