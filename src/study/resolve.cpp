#include <fmt/format.h>

#include <utility>

#include "network/memory.hpp"
#include "study/input_files.hpp"
#include "study/memory.hpp"
#include "study/shocks.hpp"
#include "study/stocks.hpp"
#include "study/study.hpp"

namespace tierwave::study {
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
                   "give the economy labour accounts, or choose rule = \"saving\" or \"fixed\"");
}

// Shocks that take labour from a model that has none.
void check_labour(const scenario::Scenario& scenario, const models::work::Law& law, Mistakes& mistakes) {
  const auto shocks = scenario.lists.find("shock");
  if (models::work::has_labour(law) || shocks == scenario.lists.end()) return;
  for (const schema::Values& shock : shocks->second)
    if (shock.text("kind") == "labour_supply" || shock.text("kind") == "closure")
      mistakes.add(shock.where("kind"),
                   fmt::format("shock '{}' takes labour away, but under work rule \"{}\" labour is no limit",
                               shock.text("label"), scenario.tables.at("work").text("rule")),
                   "write kind = \"capacity\", or choose a work rule with labour");
}

}  // namespace

Study resolve(scenario::Scenario scenario, const Context& context) {
  const Calendar calendar(scenario.root.date("start"), static_cast<int>(scenario.root.integer("days")));
  const network::Precision precision = precision_of(scenario);
  models::Mechanisms mechanisms{models::orders::from(scenario.tables.at("orders")),
                                models::production::from(scenario.tables.at("production")),
                                models::rationing::from(scenario.tables.at("rationing")),
                                models::work::from(scenario.tables.at("work")),
                                models::overproduction::from(scenario.tables.at("overproduction")),
                                models::households::from(scenario.tables.at("households"))};
  Population population = make_population(scenario, context);
  const network::Network& network = *population.network;
  const engine::StockBy stock_by =
      scenario.tables.at("stocks").text("by") == "supplier" ? engine::StockBy::supplier : engine::StockBy::product;
  network::refuse_beyond_memory(simulation_bytes(network, stock_by, precision == network::Precision::single_precision),
                                network::available_bytes(), static_cast<double>(network.firms.size()));
  auto groups = std::make_shared<const network::Groups>(network::make_groups(network));
  Mistakes mistakes;
  if (models::production::needs_criticality(mechanisms.production) && network.criticality.empty())
    mistakes.add(scenario.tables.at("production").where("rule"),
                 "production rule \"critical\" needs criticality ratings, and the economy gives none",
                 "add criticality.csv to the economy folder, or choose rule = \"leontief\" or \"linear\"");
  models::rationing::resolve(mechanisms.rationing, network.sectors, scenario.tables.at("rationing"), mistakes);
  check_labour(scenario, mechanisms.work, mistakes);
  check_households(scenario, mechanisms.households, network, mistakes);
  economy::Matrix target;
  mistakes.collect([&] { target = target_stock_days(scenario, network); });
  ResolvedShocks shocks{models::shocks::Plan(network, *groups), {}, {}};
  mistakes.collect([&] { shocks = resolve_shocks(scenario, network, *groups, calendar); });
  mistakes.throw_if_any();
  add_tables(population.hashes, scenario);

  std::vector<std::string> notes = population.notes;
  notes.insert(notes.end(), shocks.notes.begin(), shocks.notes.end());
  if (std::visit([](const auto& rule) { return rule.moves; }, mechanisms.overproduction) &&
      models::work::has_labour(mechanisms.work))
    notes.push_back(
        fmt::format("overproduction: under work rule \"{}\" labour keeps production at the baseline at most",
                    scenario.tables.at("work").text("rule")));
  notes.push_back(fmt::format("jobs and money are those of the economy's year, {}", population.network->year));
  engine::Setup<> setup{population.network,
                        std::move(groups),
                        mechanisms,
                        std::move(shocks.plan),
                        stock_by,
                        std::move(target),
                        drawn_stock_days(scenario, network)};
  return {std::move(scenario),       calendar, precision, std::move(population), std::move(setup), std::move(notes),
          std::move(shocks.warnings)};
}

}  // namespace tierwave::study
