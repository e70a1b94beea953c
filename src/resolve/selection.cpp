#include "resolve/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>

#include "economy/codes.hpp"
#include "schema/names.hpp"

namespace tierwave::resolve {
namespace {

// One mask entry per known name; all true where the scenario does not write the key.
std::vector<bool> chosen_names(const schema::Given<std::vector<std::string>>& names, const char* what,
                               const std::vector<std::string>& known, Mistakes& mistakes,
                               const std::function<std::string(const std::string&)>& advice = {}) {
  if (!names) return std::vector<bool>(known.size(), true);
  std::vector<bool> mask(known.size(), false);
  for (const std::size_t position : schema::positions(names, what, known, mistakes, advice)) mask[position] = true;
  return mask;
}

template <std::size_t size>
std::array<bool, size> as_array(const std::vector<bool>& mask) {
  std::array<bool, size> result{};
  std::copy(mask.begin(), mask.end(), result.begin());
  return result;
}

std::vector<bool> chosen_tiers(const schema::Given<std::vector<std::int64_t>>& tiers, const network::Network& network,
                               Mistakes& mistakes) {
  const auto highest = *std::max_element(network.firms.tier.begin(), network.firms.tier.end());
  std::vector<bool> mask(std::size_t{highest} + 1, !tiers);
  if (!tiers) return mask;
  if (tiers->empty())
    mistakes.add(tiers.where, "tiers is an empty list", "name at least one, or leave the key out for all");
  for (const std::int64_t tier : *tiers) {
    if (tier > highest)
      mistakes.add(tiers.where, fmt::format("no firm is in tier {}", tier),
                   fmt::format("tiers go from 0 to {}", highest));
    else if (mask[static_cast<std::size_t>(tier)])
      mistakes.add(tiers.where, fmt::format("tiers names {} twice", tier), "name it once");
    else
      mask[static_cast<std::size_t>(tier)] = true;
  }
  return mask;
}

// Whether the selection holds a firm; the countries of final_demand are those of the buyers.
bool holds_a_firm(const models::shocks::Selection& selection, bool by_country, const network::Network& network,
                  const network::Groups& groups) {
  const std::size_t sectors = network.sectors.size();
  for (std::size_t group = 0; group < groups.size(); ++group)
    if ((!by_country || selection.countries[groups.cell[group] / sectors]) &&
        selection.sectors[groups.cell[group] % sectors] && selection.tier(groups.tier[group]) &&
        selection.size_classes[static_cast<std::size_t>(groups.size_class[group])] &&
        selection.zones[groups.zone[group]])
      return true;
  return false;
}

}  // namespace

std::vector<std::string> names_of_size_classes() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < network::size_classes; ++i)
    names.emplace_back(network::name_of(static_cast<network::SizeClass>(i)));
  return names;
}

std::vector<std::string> names_of_final_uses() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < economy::final_uses; ++i)
    names.emplace_back(economy::name_of(static_cast<economy::FinalUse>(i)));
  return names;
}

models::shocks::Selection select_places(const models::shocks::Place& place, const network::Network& network,
                                        Mistakes& mistakes) {
  const auto advice = [&](const std::string& name) { return economy::country_advice(name, network.countries); };
  models::shocks::Selection selection;
  selection.countries = chosen_names(place.countries, "country", economy::codes(network.countries), mistakes, advice);
  selection.sectors = chosen_names(place.sectors, "sector", economy::codes(network.sectors), mistakes);
  selection.tiers = chosen_tiers(place.tiers, network, mistakes);
  selection.size_classes = as_array<network::size_classes>(
      chosen_names(place.size_classes, "size class", names_of_size_classes(), mistakes));
  if (place.zones) selection.zones = {*place.zones == "outside", *place.zones == "inside"};
  return selection;
}

std::vector<bool> select_partners(const models::shocks::Names& partners, const network::Network& network,
                                  Mistakes& mistakes) {
  const auto advice = [&](const std::string& name) { return economy::country_advice(name, network.countries); };
  return chosen_names(partners, "country", economy::codes(network.countries), mistakes, advice);
}

bool selects_a_firm(const models::shocks::Selection& selection, bool by_country, const network::Network& network,
                    const network::Groups& groups) {
  return holds_a_firm(selection, by_country, network, groups);
}

models::shocks::Selection select(const models::shocks::Entry& shock, const network::Network& network,
                                 const network::Groups& groups, Mistakes& mistakes) {
  const std::size_t mistakes_before = mistakes.size();
  models::shocks::Selection selection = select_places(shock.where.place, network, mistakes);
  selection.partners = select_partners(shock.where.partners, network, mistakes);
  selection.products = chosen_names(shock.where.products, "sector", economy::codes(network.sectors), mistakes);
  selection.final_uses =
      as_array<economy::final_uses>(chosen_names(shock.where.final_uses, "final use", names_of_final_uses(), mistakes));
  selection.names_firms = shock.where.place.narrows_firms();
  if (mistakes.size() == mistakes_before && !holds_a_firm(selection, !row_of(shock.kind).buyers, network, groups))
    mistakes.add(shock.table, fmt::format("shock '{}' selects no firm", *shock.label),
                 "choose countries, sectors, tiers, size classes and zones that firms have together");
  return selection;
}

}  // namespace tierwave::resolve
