#include "resolve/mechanisms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "models/labour/keys.hpp"
#include "resolve/shock_keys.hpp"

namespace tierwave::resolve {
namespace {

void check_households(const scenario::Scenario& scenario, const models::households::Law& law,
                      const network::Network& network, Mistakes& mistakes) {
  if (!models::households::reads_income(law)) return;
  std::vector<double> income(network.countries.size());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    income[network.country_of_firm(firm)] += network.firms.labour_income[firm];
  for (std::size_t country = 0; country < income.size(); ++country)
    if (!(income[country] > 0))
      mistakes.add(scenario.tables.at("households").where("rule"),
                   fmt::format("households rule \"income\" needs labour income, and there is none in {}",
                               network.countries[country].code),
                   R"(give the economy labour accounts, or choose rule = "saving" or "fixed")");
}

// Shocks that take labour from a model that has none, or hours from one whose jobs are its hours.
void check_labour(const scenario::Scenario& scenario, const models::work::Law& law, Mistakes& mistakes) {
  using models::shocks::Kind;
  const std::string& rule = scenario.tables.at("work").text("rule");
  for (const models::shocks::Entry& shock : shock_entries(scenario)) {
    const Kind falls_as = row_of(shock.kind).falls_as;
    if (falls_as != Kind::labour_supply && falls_as != Kind::working_time) continue;
    if (!models::work::has_labour(law))
      mistakes.add(shock.kind_key.where,
                   fmt::format("shock '{}' takes labour away, but under work rule \"{}\" labour is no limit",
                               *shock.label, rule),
                   "write kind = \"capacity\", or choose a work rule with labour");
    else if (falls_as == Kind::working_time && !models::work::tells_hours_apart(law))
      mistakes.add(shock.kind_key.where,
                   fmt::format("shock '{}' takes hours and leaves jobs, but under work rule \"{}\" the two are one",
                               *shock.label, rule),
                   "write rule = \"elastic\" in [work], or kind = \"labour_supply\"");
  }
}

// A search that makes firms know fewer suppliers.
void check_substitution(const scenario::Scenario& scenario, const models::substitution::Rule& rule,
                        Mistakes& mistakes) {
  const auto* others = std::get_if<models::substitution::OtherSuppliers>(&rule);
  if (!others || others->parameters.found_share >= others->parameters.at_once_share) return;
  mistakes.add(scenario.tables.at("substitution").where("found_share"),
               fmt::format("found_share is {}, below at_once_share, {}", others->parameters.found_share,
                           others->parameters.at_once_share),
               "write the share that has found another supplier at the end, those who know one at once included");
}

// The key stands in for cells of which the economy says nothing.
void tell_of_utilisation(const models::overproduction::Rule& rule, const network::Network& network,
                         std::vector<std::string>& notes) {
  const auto* spare = std::get_if<models::overproduction::SpareCapacity>(&rule);
  if (!spare || spare->parameters.utilisation == models::overproduction::SpareCapacity::Parameters{}.utilisation)
    return;
  const std::vector<double>& known = network.utilisation;
  if (!known.empty() && std::all_of(known.begin(), known.end(), [](double share) { return share > 0; }))
    notes.emplace_back(
        "overproduction.utilisation changes nothing: the economy gives the utilisation of every cell (utilisation.csv)");
}

void tell_without_effect(const scenario::Scenario& scenario, const models::Mechanisms& mechanisms,
                         std::vector<std::string>& notes) {
  const std::string& work = scenario.tables.at("work").text("rule");
  if (models::labour::files(scenario.tables.at("labour")).schemes &&
      !std::holds_alternative<models::work::Elastic>(mechanisms.work))
    notes.push_back(
        fmt::format("schemes: under work rule \"{}\" jobs are lost as hours are, and nobody is furloughed", work));
  const bool overproduces = std::visit([](const auto& rule) { return rule.moves; }, mechanisms.overproduction);
  if (overproduces && std::holds_alternative<models::work::PichlerLabour>(mechanisms.work))
    notes.push_back(
        fmt::format("overproduction: under work rule \"{}\" labour keeps production at the baseline at most", work));
}

}  // namespace

models::Mechanisms mechanisms_of(const scenario::Scenario& scenario, const network::Network& network,
                                 std::vector<std::string>& notes) {
  Mistakes mistakes;
  models::Mechanisms mechanisms;
  models::for_each_kind(
      mechanisms, [&](const char* table, auto, auto from, auto& rule) { rule = from(scenario.tables.at(table)); });
  if (models::production::needs_criticality(mechanisms.production) && network.criticality.empty())
    mistakes.add(scenario.tables.at("production").where("rule"),
                 "production rule \"critical\" needs criticality ratings, and the economy gives none",
                 R"(add criticality.csv to the economy folder, or choose rule = "leontief" or "linear")");
  models::rationing::resolve(mechanisms.rationing, network.sectors, scenario.tables.at("rationing"), mistakes);
  check_labour(scenario, mechanisms.work, mistakes);
  check_substitution(scenario, mechanisms.substitution, mistakes);
  check_households(scenario, mechanisms.households, network, mistakes);
  mistakes.throw_if_any();
  tell_without_effect(scenario, mechanisms, notes);
  tell_of_utilisation(mechanisms.overproduction, network, notes);
  return mechanisms;
}

}  // namespace tierwave::resolve
