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
std::vector<bool> chosen_names(const schema::Values& shock, const char* key, const char* what,
                               const std::vector<std::string>& known, Mistakes& mistakes,
                               const std::function<std::string(const std::string&)>& advice = {}) {
  if (!shock.has(key)) return std::vector<bool>(known.size(), true);
  std::vector<bool> mask(known.size(), false);
  for (const std::size_t position : schema::positions(shock, key, what, known, mistakes, advice)) mask[position] = true;
  return mask;
}

template <std::size_t size>
std::array<bool, size> as_array(const std::vector<bool>& mask) {
  std::array<bool, size> result{};
  std::copy(mask.begin(), mask.end(), result.begin());
  return result;
}

std::vector<bool> chosen_tiers(const schema::Values& shock, const network::Network& network, Mistakes& mistakes) {
  const auto highest = *std::max_element(network.firms.tier.begin(), network.firms.tier.end());
  std::vector<bool> mask(std::size_t{highest} + 1, !shock.has("tiers"));
  if (!shock.has("tiers")) return mask;
  if (shock.integers("tiers").empty())
    mistakes.add(shock.where("tiers"), "tiers is an empty list", "name at least one, or leave the key out for all");
  for (const std::int64_t tier : shock.integers("tiers")) {
    if (tier > highest)
      mistakes.add(shock.where("tiers"), fmt::format("no firm is in tier {}", tier),
                   fmt::format("tiers go from 0 to {}", highest));
    else if (mask[static_cast<std::size_t>(tier)])
      mistakes.add(shock.where("tiers"), fmt::format("tiers names {} twice", tier), "name it once");
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

models::shocks::Selection select_places(const schema::Values& values, const network::Network& network,
                                        Mistakes& mistakes) {
  const auto advice = [&](const std::string& name) { return economy::country_advice(name, network.countries); };
  models::shocks::Selection selection;
  selection.countries =
      chosen_names(values, "countries", "country", economy::codes(network.countries), mistakes, advice);
  selection.sectors = chosen_names(values, "sectors", "sector", economy::codes(network.sectors), mistakes);
  selection.tiers = chosen_tiers(values, network, mistakes);
  selection.size_classes = as_array<network::size_classes>(
      chosen_names(values, "size_classes", "size class", names_of_size_classes(), mistakes));
  if (values.has("zones")) selection.zones = {values.text("zones") == "outside", values.text("zones") == "inside"};
  return selection;
}

models::shocks::Selection select(const schema::Values& shock, const network::Network& network,
                                 const network::Groups& groups, Mistakes& mistakes) {
  const std::size_t mistakes_before = mistakes.size();
  const auto advice = [&](const std::string& name) { return economy::country_advice(name, network.countries); };
  models::shocks::Selection selection = select_places(shock, network, mistakes);
  selection.partners = chosen_names(shock, "partners", "country", economy::codes(network.countries), mistakes, advice);
  selection.products = chosen_names(shock, "products", "sector", economy::codes(network.sectors), mistakes);
  selection.final_uses =
      as_array<economy::final_uses>(chosen_names(shock, "final_uses", "final use", names_of_final_uses(), mistakes));
  selection.names_firms = shock.has("sectors") || shock.has("tiers") || shock.has("size_classes") || shock.has("zones");
  if (mistakes.size() == mistakes_before &&
      !holds_a_firm(selection, !row_of(models::shocks::kind_of(shock.text("kind"))).buyers, network, groups))
    mistakes.add(shock.table_where, fmt::format("shock '{}' selects no firm", shock.text("label")),
                 "choose countries, sectors, tiers, size classes and zones that firms have together");
  return selection;
}

}  // namespace tierwave::resolve
