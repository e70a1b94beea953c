#include <fmt/format.h>

#include <chrono>
#include <optional>

#include "analysis/ensemble.hpp"
#include "analysis/ensemble_memory.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/json.hpp"
#include "cli/read_scenario.hpp"
#include "cli/standard_output.hpp"
#include "language/ensemble_keys.hpp"
#include "language/sweep_keys.hpp"
#include "network/memory.hpp"
#include "resolve/run_memory.hpp"
#include "resolve/study.hpp"
#include "study/run.hpp"
#include "study/warnings.hpp"
#include "sweep/plan.hpp"

namespace tierwave::cli {

// Resolves everything, times the two days of the steady-state check, and tells the warnings known before a run.
void validate(const ScenarioOptions& input, const Common& common) {
  const Context context(common.threads);
  const resolve::Study study = resolve::resolve(read_scenario(input), context);
  const network::Network& network = *study.setup.network;
  const double bytes = resolve::simulation_bytes(study.setup, study.precision);
  const double network_bytes = resolve::network_bytes(network);
  double seconds_a_day = 0;
  std::vector<std::string> warnings;
  with_simulation(study, context, [&](auto& simulation) {
    study::check_outputs(study, view_of(simulation), context);
    const auto start = std::chrono::steady_clock::now();
    simulation.check_steady_state();
    seconds_a_day = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / 2;
    warnings = study::known_beforehand(simulation, study);
  });
  const bool has_ensemble = language::ensemble(study.scenario).replicates.value.has_value();
  const std::uint32_t replicates = has_ensemble ? analysis::check_ensemble(study, context) : 0;
  std::optional<sweep::Plan> plan;
  if (language::sweep(study.scenario).plan) plan = sweep::plan_of(study);
  for (const std::string& warning : warnings) diagnose("warning: {}\n", warning);
  if (common.json) {
    print_result("{}\n",
                 json_text(study, warnings, network_bytes + bytes, seconds_a_day * study.calendar.days(), replicates));
    return;
  }
  print_result("{}: valid; without shocks nothing moves\n", input.scenario);
  print_result("  {} firms, {} pools of inputs, {} links, shocks: {}, {} days from {}\n", network.firms.size(),
               network.pools.size(), network.links.size(), study.scenario.lists.at("shock").size(),
               study.calendar.days(), to_string(study.calendar.first()));
  print_result("  about {:.0f} MB of memory ({:.0f} for the network), about {:.1f} s for the days without recording\n",
               (bytes + network_bytes) / 1e6, network_bytes / 1e6, seconds_a_day * study.calendar.days());
  if (has_ensemble)
    print_result("  ensemble of {} replicates: about {:.0f} MB beside the network on {} threads\n", replicates,
                 analysis::ensemble_bytes(study, replicates, context.threads()) / 1e6, context.threads());
  if (plan) print_result("  sweep of {} samples: {} runs\n", plan->samples, plan->runs());
  if (!common.quiet)
    for (const std::string& note : study.said.notes) print_result("  note: {}\n", note);
}

}  // namespace tierwave::cli
