#include "sweep/sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "base/errors.hpp"
#include "base/staged.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/interrupt.hpp"
#include "cli/json.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/standard_output.hpp"
#include "cli/sweep_text.hpp"
#include "language/ensemble_keys.hpp"
#include "language/sweep_keys.hpp"
#include "sweep/merge.hpp"
#include "sweep/sweep_file.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;

scenario::Scenario swept_scenario(const SweepCommand& command) {
  ScenarioOptions input = command.input;
  const auto set = [&](const char* key, const std::optional<std::string>& value) {
    if (value) input.set.push_back(fmt::format("sweep.{}={}", key, *value));
  };
  set("plan", command.plan);
  set("samples", command.samples);
  set("replicates", command.replicates);
  if (command.keep_replicates) input.set.emplace_back("sweep.keep_replicates=true");
  scenario::Scenario scenario = read_scenario(input);
  language::add_sweep_over(scenario, command.over);
  return scenario;
}

sweep::Shard shard_named(const std::string& text) {
  if (text.empty()) return {};
  const auto shard = sweep::shard_in(text);
  if (!shard)
    throw UsageError(fmt::format("--shard: '{}' is not I/N; write 1/8 for the first of eight parts, 8/8 for the last",
                                 printable(text)));
  return *shard;
}

void tell_notes(const resolve::Study& study) {
  for (const std::string& note : study.said.notes) diagnose("note: {}\n", note);
  const language::Sweep sweep = language::sweep(study.scenario);
  if (language::ensemble(study.scenario).replicates && !sweep.replicates)
    diagnose(
        "note: [ensemble]: every sample is one run, of the keys as they are written and of what replicate 0 draws "
        "besides; --replicates runs several\n");
  if (sweep.is_sobol() && (*sweep.samples & (*sweep.samples - 1)) != 0)
    diagnose("note: a Sobol sequence fills the ranges evenly for samples that are a power of 2, and {} is none\n",
             *sweep.samples);
}

void report(const sweep::Record& record, const std::vector<sweep::SobolIndices>& indices, const fs::path& output,
            bool json) {
  if (json)
    print_result("{}\n", json_text(record, indices, output));
  else
    print_result("{}", sweep_text(record, indices, output));
}

}  // namespace

void sweep(const SweepCommand& command, const Common& common) {
  const Context context(common.threads);
  sweep::SweepOptions options;
  options.shard = shard_named(command.shard);
  scenario::Scenario scenario = swept_scenario(command);
  options.output = output_of(command.output, command.input.scenario, "-sweep.h5");
  options.force = command.force;
  options.resume = command.resume;
  check_output(command.output, sweep::files_of(options.output, options.shard).results, true);
  const resolve::Study study = resolve::resolve(std::move(scenario), context);
  sweep::check_sweep(study, options, context);
  make_folder_of(command.output);
  if (!common.quiet) tell_notes(study);
  sweep::SweepOutcome outcome;
  {
    Progress progress(common.quiet, "run");
    options.warn = [&](const std::string& warning) {
      progress.end_line();
      diagnose("warning: {}\n", warning);
    };
    options.begin = [&](std::size_t finished, std::size_t runs) {
      progress.begin_at(static_cast<int>(finished));
      if (finished > 0 && !common.quiet) diagnose("note: {} of {} runs were finished before\n", finished, runs);
    };
    options.progress = [&](int done, int runs) { progress.show(done, runs); };
    options.stop = watch_for_interrupts();
    outcome = sweep::run_sweep(study, options, context);
  }
  report(outcome.record, outcome.indices, outcome.files.results, common.json);
}

void merge(const MergeCommand& command, const Common& common) {
  const Context context(common.threads);
  std::vector<fs::path> shards;
  for (const std::string& shard : command.shards) shards.emplace_back(shard);
  fs::path output = command.output;
  if (command.output.empty()) {
    const auto whole = sweep::whole_of(shards.front());
    if (!whole)
      throw UsageError(fmt::format("'{}' does not say how the whole sweep is called; name a file with --output",
                                   printable(shards.front().string())));
    output = *whole;
  }
  output = followed(output);
  check_output(output.string(), output, command.force);
  const sweep::Record record = sweep::merged(shards);
  const std::vector<sweep::SobolIndices> indices = sweep::indices_of(record, context);
  sweep::write_sweep_file(record, indices, output, command.force);
  for (const std::string& warning : sweep::warnings_of(record)) diagnose("warning: {}\n", warning);
  report(record, indices, output, common.json);
}

}  // namespace tierwave::cli
