#include "resolve/measured_firms.hpp"

#include <algorithm>
#include <utility>

#include "models/measures/keys.hpp"
#include "resolve/firm_table.hpp"

namespace tierwave::resolve {

using models::measures::MeasureEntry;

std::vector<MeasureEntry> measure_entries(const scenario::Scenario& scenario) {
  std::vector<MeasureEntry> entries;
  if (const auto list = scenario.lists.find("measure"); list != scenario.lists.end())
    for (const schema::Values& measure : list->second) entries.push_back(models::measures::entry_from(measure));
  return entries;
}

std::vector<bool> firms_of(const MeasureEntry& entry, const network::Network& network, Mistakes& mistakes) {
  if (!entry.names_firms()) return {};
  const FirmIds ids(network);
  std::vector<std::uint32_t> positions;
  if (entry.firms)
    positions = named_firms(entry.firms, ids, mistakes);
  else
    mistakes.collect([&] { positions = read_firms(*entry.firm_table, ids); });
  std::vector<bool> firms(network.firms.size());
  for (const std::uint32_t position : positions) firms[position] = true;
  return firms;
}

models::shocks::Selection places_of(const std::vector<bool>& firms, const network::Network& network) {
  models::shocks::Selection places;
  places.countries.resize(network.countries.size());
  places.sectors.resize(network.sectors.size());
  places.tiers.resize(std::size_t{*std::max_element(network.firms.tier.begin(), network.firms.tier.end())} + 1);
  places.size_classes.fill(false);
  places.zones.fill(false);
  for (std::size_t firm = 0; firm < firms.size(); ++firm) {
    if (!firms[firm]) continue;
    places.countries[network.country_of_firm(firm)] = true;
    places.sectors[network.sector_of_firm(firm)] = true;
    places.tiers[network.firms.tier[firm]] = true;
    places.size_classes[static_cast<std::size_t>(network.firms.size_class[firm])] = true;
    places.zones[network.firms.in_zone(firm) ? 1 : 0] = true;
  }
  return places;
}

std::vector<std::vector<bool>> firms_named(const scenario::Scenario& scenario, const network::Network& network) {
  std::vector<std::vector<bool>> named;
  Mistakes told_with_the_measure;
  for (const MeasureEntry& entry : measure_entries(scenario))
    if (entry.names_firms()) named.push_back(firms_of(entry, network, told_with_the_measure));
  return named;
}

}  // namespace tierwave::resolve
