#include <fmt/format.h>

#include <utility>

#include "network/memory.hpp"
#include "study/input_files.hpp"
#include "study/labour.hpp"
#include "study/language.hpp"
#include "study/mechanisms.hpp"
#include "study/memory.hpp"
#include "study/named_files.hpp"
#include "study/notes.hpp"
#include "study/shocks.hpp"
#include "study/stocks.hpp"
#include "study/study.hpp"
#include "study/transport.hpp"

namespace tierwave::study {
namespace {

void check_networks(const scenario::Scenario& scenario, Mistakes& mistakes) {
  const schema::Values& ensemble = scenario.tables.at("ensemble");
  const std::string& kind = scenario.tables.at("network").text("kind");
  if (ensemble.text("networks") == "drawn" && kind != "generated")
    mistakes.add(ensemble.where("networks"),
                 fmt::format("networks is \"drawn\", but a network of kind \"{}\" draws nothing", kind),
                 "write networks = \"shared\", or kind = \"generated\" in [network]");
}

}  // namespace

Study resolve(scenario::Scenario scenario, const Context& context, std::uint32_t replicate) {
  refuse_missing_files(scenario, language());
  const Calendar calendar(scenario.root.date("start"), static_cast<int>(scenario.root.integer("days")));
  const network::Precision precision = precision_of(scenario);
  Population population = make_population(scenario, context, replicate);
  const network::Network& network = *population.network;
  const engine::StockBy stock_by =
      scenario.tables.at("stocks").text("by") == "supplier" ? engine::StockBy::supplier : engine::StockBy::product;
  Mistakes mistakes;
  models::transport::Corridors corridors;
  std::vector<std::string> transport_notes;
  mistakes.collect([&] { corridors = corridors_of(scenario, network, calendar, transport_notes); });
  network::refuse_beyond_memory(simulation_bytes(network, stock_by, precision, corridors), network::available_bytes(),
                                static_cast<double>(network.firms.size()));
  auto groups = std::make_shared<const network::Groups>(network::make_groups(network));
  std::vector<Draw> draws = draws_of(scenario, mistakes);
  check_networks(scenario, mistakes);
  const models::Mechanisms mechanisms = mechanisms_of(scenario, network, mistakes);
  economy::Matrix target;
  mistakes.collect([&] { target = target_stock_days(scenario, network); });
  ResolvedShocks shocks{models::shocks::Plan(network, *groups), {}, {}};
  mistakes.collect([&] { shocks = resolve_shocks(scenario, network, *groups, calendar); });
  models::labour::Market labour;
  std::vector<std::string> labour_notes;
  mistakes.collect([&] { labour = labour_market(scenario, network, calendar, population.women_share, labour_notes); });
  mistakes.throw_if_any();
  add_tables(population.hashes, scenario);

  std::vector<std::string> notes = population.notes;
  notes.insert(notes.end(), shocks.notes.begin(), shocks.notes.end());
  notes.insert(notes.end(), labour_notes.begin(), labour_notes.end());
  notes.insert(notes.end(), transport_notes.begin(), transport_notes.end());
  if (std::visit([](const auto& rule) { return rule.moves; }, mechanisms.overproduction) &&
      models::work::has_labour(mechanisms.work))
    notes.push_back(
        fmt::format("overproduction: under work rule \"{}\" labour keeps production at the baseline at most",
                    scenario.tables.at("work").text("rule")));
  for (std::string& note : notes_on(network)) notes.push_back(std::move(note));
  engine::Setup<> setup{population.network,
                        std::move(groups),
                        mechanisms,
                        std::move(shocks.plan),
                        stock_by,
                        std::move(target),
                        drawn_stock_days(scenario, network, replicate),
                        std::move(labour),
                        std::move(corridors)};
  return {std::move(scenario),        calendar,         precision,
          std::move(population),      std::move(setup), std::move(notes),
          std::move(shocks.warnings), std::move(draws)};
}

}  // namespace tierwave::study
