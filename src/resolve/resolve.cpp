#include <fmt/format.h>

#include <memory>
#include <utility>

#include "language/ensemble_keys.hpp"
#include "language/language.hpp"
#include "language/network_keys.hpp"
#include "language/root_keys.hpp"
#include "network/memory.hpp"
#include "resolve/input_files.hpp"
#include "resolve/measured_firms.hpp"
#include "resolve/named_files.hpp"
#include "resolve/notes.hpp"
#include "resolve/parts.hpp"
#include "resolve/run_memory.hpp"
#include "resolve/study.hpp"

namespace tierwave::resolve {
namespace {

void check_networks(const scenario::Scenario& scenario, Mistakes& mistakes) {
  const language::Ensemble ensemble = language::ensemble(scenario);
  const language::FirmSource from = language::firm_source(scenario);
  if (ensemble.draws_networks() && !from.is("generated"))
    mistakes.add(ensemble.networks.where,
                 fmt::format(R"(networks is "drawn", but a network of kind "{}" draws nothing)", *from.kind),
                 R"(write networks = "shared", or kind = "generated" in [network])");
}

// Without shocks, under the defaults of every part.
engine::Setup<> plain_setup(const Population& population, const scenario::Scenario& scenario) {
  auto groups = std::make_shared<const network::Groups>(
      network::make_groups(*population.network, firms_named(scenario, *population.network)));
  models::shocks::Plan no_shocks(*population.network, *groups);
  return {.network = population.network,
          .groups = std::move(groups),
          .mechanisms = {},
          .shocks = std::move(no_shocks),
          .target_stock_days = {},
          .firm_stock_days = {}};
}

}  // namespace

Study resolve(scenario::Scenario scenario, const Context& context, std::uint32_t replicate) {
  refuse_missing_files(scenario, language::whole());
  Population population = make_population(scenario, context, replicate);
  return resolve(std::move(scenario), std::move(population), replicate);
}

Study resolve(scenario::Scenario scenario, Population population, std::uint32_t replicate) {
  const language::Root root = language::root(scenario);
  engine::Setup<> setup = plain_setup(population, scenario);
  Study study{.scenario = std::move(scenario),
              .calendar = Calendar(root.start, root.days),
              .precision = root.precision,
              .population = std::move(population),
              .setup = std::move(setup),
              .output = {},
              .draws = {},
              .swept = {},
              .said = {},
              .of_part = {}};

  Mistakes mistakes;
  for (const Part& part : parts()) {
    Said said;
    mistakes.collect([&] { part.make(study, replicate, said); });
    study.of_part.push_back(std::move(said));
  }
  std::vector<std::string> notes_of_draws;
  study.draws = draws_of(study.scenario, notes_of_draws, mistakes);
  study.swept = swept_of(study.scenario, mistakes);
  check_networks(study.scenario, mistakes);
  mistakes.throw_if_any();
  const network::Network& network = *study.setup.network;
  network::refuse_beyond_memory(simulation_bytes(study.setup, study.precision), network::available_bytes(),
                                static_cast<double>(network.firms.size()));
  for (const scenario::Base& base : study.scenario.bases)
    study.population.hashes[path_from_scenario(study.scenario, base.file)] = base.hash;
  for (const Part& part : parts())
    if (part.files) add_files(study.population.hashes, study.scenario, part.files(study.scenario));

  study.said.notes = study.scenario.notes;
  study.said.notes.insert(study.said.notes.end(), study.population.notes.begin(), study.population.notes.end());
  for (const Said& said : study.of_part) study.said.add(said);
  study.said.add({notes_of_draws, {}});
  study.said.add({notes_on(network), {}});
  return study;
}

}  // namespace tierwave::resolve
