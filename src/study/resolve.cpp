#include <fmt/format.h>

#include <utility>

#include "network/memory.hpp"
#include "study/input_files.hpp"
#include "study/memory.hpp"
#include "study/shocks.hpp"
#include "study/stocks.hpp"
#include "study/study.hpp"

namespace tierwave::study {

Study resolve(scenario::Scenario scenario, const Context& context) {
  const Calendar calendar(scenario.root.date("start"), static_cast<int>(scenario.root.integer("days")));
  const bool single = scenario.root.text("precision") == "single";
  const models::Mechanisms mechanisms{
      models::orders::from(scenario.tables.at("orders")), models::production::from(scenario.tables.at("production")),
      models::rationing::from(scenario.tables.at("rationing")), models::work::from(scenario.tables.at("work"))};
  Population population = make_population(scenario, context);
  const network::Network& network = *population.network;
  const engine::StockBy stock_by =
      scenario.tables.at("stocks").text("by") == "supplier" ? engine::StockBy::supplier : engine::StockBy::product;
  network::refuse_beyond_memory(simulation_bytes(network, stock_by, single), network::available_bytes(),
                                static_cast<double>(network.firms.size()));
  auto groups = std::make_shared<const network::Groups>(network::make_groups(network));
  Mistakes mistakes;
  if (models::production::needs_criticality(mechanisms.production) && network.criticality.empty())
    mistakes.add(scenario.tables.at("production").where("rule"),
                 "production rule \"critical\" needs criticality ratings, and the economy gives none",
                 "add criticality.csv to the economy folder, or choose rule = \"leontief\" or \"linear\"");
  economy::Matrix target;
  mistakes.collect([&] { target = target_stock_days(scenario, network); });
  ResolvedShocks shocks{models::shocks::Plan(network, *groups), {}};
  mistakes.collect([&] { shocks = resolve_shocks(scenario, network, *groups, calendar); });
  mistakes.throw_if_any();
  add_tables(population.hashes, scenario);

  std::vector<std::string> notes = population.report ? population.report->notes : std::vector<std::string>{};
  notes.insert(notes.end(), shocks.notes.begin(), shocks.notes.end());
  notes.push_back(fmt::format("jobs and money are those of the economy's year, {}", population.network->year));
  engine::Setup<> setup{population.network,     std::move(groups), mechanisms,
                        std::move(shocks.plan), stock_by,          std::move(target)};
  return {std::move(scenario),   calendar,         single ? Precision::single_precision : Precision::double_precision,
          std::move(population), std::move(setup), std::move(notes)};
}

}  // namespace tierwave::study
