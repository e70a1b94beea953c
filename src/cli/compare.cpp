#include "analysis/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <optional>
#include <utility>

#include "analysis/comparable.hpp"
#include "analysis/comparison_csv.hpp"
#include "analysis/comparison_file.hpp"
#include "analysis/ensemble.hpp"
#include "base/csv.hpp"
#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/plain_text.hpp"
#include "base/staged.hpp"
#include "cli/commands.hpp"
#include "cli/compare_text.hpp"
#include "cli/compared_inputs.hpp"
#include "cli/diagnostics.hpp"
#include "cli/each_measure.hpp"
#include "cli/interrupt.hpp"
#include "cli/json.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/standard_output.hpp"
#include "language/ensemble_keys.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;
using analysis::Contender;

constexpr std::uint32_t most_replicates = std::numeric_limits<std::uint32_t>::max();

// What is compared, in the order of the command line: results files read, scenarios still to be run.
struct Entrant {
  std::string input;
  std::string name;  // instead of the scenario's own; empty: that one
  std::optional<scenario::Scenario> scenario;
  std::optional<resolve::Study> study;
  Contender contender;
};

void refuse_words(const CompareCommand& command) {
  if (command.each_measure && (command.inputs.size() > 1 || !is_scenario(command.inputs.front())))
    throw UsageError("--each-measure compares the measures of one scenario; name one scenario file (NAME.toml)");
  if (command.inputs.size() < 2 && !command.each_measure)
    throw UsageError("a comparison needs two scenarios or results files at least; name another one");
  refuse_one_file_twice(command.inputs);
  for (const std::string& input : command.inputs)
    if (!is_scenario(input) && (!command.set.empty() || command.seed))
      throw UsageError(
          fmt::format("--set and --seed change scenarios before they run, and {} is a results file; name "
                      "scenarios alone, or leave them out",
                      printable(input)));
}

std::optional<analysis::By> axis_named(const std::string& name) {
  if (name.empty()) return std::nullopt;
  for (std::size_t by = 1; by < analysis::axes_of_totals; ++by)
    if (analysis::axis_names[by] == name) return static_cast<analysis::By>(by);
  throw UsageError(
      fmt::format("--by is '{}'; write country, sector, tier, sex, size_class or contract", printable(name)));
}

void check_outputs(const CompareCommand& command) {
  if (!command.output.empty()) check_output(command.output, followed(command.output), command.force);
  if (command.csv.empty()) return;
  if (command.csv == command.output) throw UsageError("--csv and --output name one file; name two");
  refuse_existing(command.csv, command.force);
  refuse_unwritable(command.csv);
}

std::size_t named_baseline(const CompareCommand& command, const std::vector<Entrant>& entrants) {
  std::vector<std::string> names;
  for (const Entrant& entrant : entrants) names.push_back(entrant.contender.name);
  return baseline_of(command.baseline, command.inputs, names);
}

// Results files say how many replicates scenarios beside them run; nothing for single runs.
std::optional<std::uint32_t> replicates_of_files(const CompareCommand& command, std::vector<Entrant>& entrants) {
  std::optional<std::uint32_t> fewest;
  for (Entrant& entrant : entrants) {
    if (is_scenario(entrant.input)) continue;
    entrant.contender = analysis::contender_of(entrant.input);
    if (!entrant.contender.is_ensemble && command.replicates)
      throw InvalidInput(Location{entrant.input}, "it is a single run, which --replicates cannot make more of",
                         "name the file of an ensemble, or its scenario");
    if (entrant.contender.is_ensemble)
      fewest = std::min(fewest.value_or(most_replicates), static_cast<std::uint32_t>(entrant.contender.runs.size()));
  }
  return fewest;
}

void read_scenarios(const CompareCommand& command, const std::optional<std::uint32_t>& of_files,
                    std::vector<Entrant>& entrants) {
  for (Entrant& entrant : entrants) {
    if (!is_scenario(entrant.input)) continue;
    ScenarioOptions options{entrant.input, command.set, command.seed};
    if (command.replicates)
      options.set.push_back("ensemble.replicates=" + *command.replicates);
    else if (of_files)
      options.set.push_back(fmt::format("ensemble.replicates={}", *of_files));
    entrant.scenario = read_scenario(options);
  }
}

// The variants of one scenario in its place.
std::vector<Entrant> measures_of(const Entrant& scenario) {
  std::vector<Entrant> entrants;
  for (auto& [name, variant] : each_measure(*scenario.scenario))
    entrants.push_back({scenario.input, name, std::move(variant), {}, {}});
  return entrants;
}

// Of files alone, where no scenario's language reads the number.
std::uint32_t number_of_replicates(const std::string& text) {
  const std::optional<double> number = parse_number(text);
  if (!number || *number < 1 || *number != std::floor(*number) || *number >= most_replicates)
    throw UsageError(fmt::format("--replicates is '{}'; write a whole number from 1 on", printable(text)));
  return static_cast<std::uint32_t>(*number);
}

// How many replicates are compared; nothing for single runs. Each scenario runs as many, since they are paired.
std::optional<std::uint32_t> replicates_of(const CompareCommand& command, const Common& common,
                                           const std::vector<Entrant>& entrants) {
  std::optional<std::uint32_t> fewest;
  const Entrant* with = nullptr;
  const Entrant* without = nullptr;
  bool beside_a_run = false;
  for (const Entrant& entrant : entrants) {
    if (!entrant.scenario) {
      beside_a_run = beside_a_run || !entrant.contender.is_ensemble;
      continue;
    }
    const language::Ensemble ensemble = language::ensemble(*entrant.scenario);
    (ensemble.replicates ? with : without) = &entrant;
    if (ensemble.replicates)
      fewest = std::min(fewest.value_or(most_replicates), static_cast<std::uint32_t>(*ensemble.replicates));
  }
  if (beside_a_run) {
    if (with && !common.quiet)
      diagnose("note: {}: [ensemble]: beside a file of a single run it runs once, with the keys as they are written\n",
               with->input);
    return std::nullopt;
  }
  if (with && without)
    throw InvalidInput(Location{without->input},
                       fmt::format("it has no [ensemble] with replicates, and {} has", with->input),
                       "add --replicates 100 for all, or take [ensemble] out");
  if (!with && command.replicates) return number_of_replicates(*command.replicates);
  return fewest;
}

// Replicates of files beyond those asked for are left out.
void cut_files(const CompareCommand& command, std::uint32_t replicates, const Common& common,
               std::vector<Entrant>& entrants) {
  for (Entrant& entrant : entrants) {
    std::vector<analysis::RunTotals>& runs = entrant.contender.runs;
    if (entrant.scenario || !command.replicates) continue;
    if (runs.size() < replicates)
      throw InvalidInput(Location{entrant.input},
                         fmt::format("it holds {} replicates, fewer than {}", runs.size(), replicates),
                         fmt::format("write --replicates {}, or leave it out", runs.size()));
    if (runs.size() > replicates && !common.quiet)
      diagnose("note: {}: the first {} of its {} replicates are compared\n", entrant.input, replicates, runs.size());
    runs.resize(replicates);
  }
}

void resolve_all(const std::optional<std::uint32_t>& replicates, const Common& common, const Context& context,
                 std::vector<Entrant>& entrants) {
  std::vector<std::string> told;
  for (Entrant& entrant : entrants) {
    if (!entrant.scenario) continue;
    entrant.study = resolve::resolve(std::move(*entrant.scenario), context);
    entrant.contender = analysis::described(*entrant.study, replicates.has_value());
    if (!entrant.name.empty()) entrant.contender.name = entrant.name;
    if (replicates) analysis::check_ensemble(*entrant.study, context, analysis::Keep::totals);
    if (common.quiet) continue;
    for (const std::string& note : entrant.study->said.notes)
      if (std::find(told.begin(), told.end(), note) == told.end()) {
        diagnose("note: {}\n", note);
        told.push_back(note);
      }
  }
}

void run_all(std::uint32_t replicates, const Common& common, const Context& context, std::vector<Entrant>& entrants) {
  const auto scenarios =
      std::count_if(entrants.begin(), entrants.end(), [](const Entrant& entrant) { return entrant.study.has_value(); });
  const int all = static_cast<int>(scenarios) * static_cast<int>(replicates);
  int before = 0;
  Progress progress(common.quiet, "run");
  analysis::ContenderOptions options;
  options.stop = watch_for_interrupts();
  options.progress = [&](std::size_t done) { progress.show(before + static_cast<int>(done), all); };
  for (Entrant& entrant : entrants) {
    if (!entrant.study) continue;
    try {
      analysis::run(*entrant.study, replicates, options, context, entrant.contender);
    } catch (const Interrupted&) {
      throw Interrupted(fmt::format("interrupted in the runs of {}; nothing was written", entrant.input));
    }
    before += static_cast<int>(replicates);
    entrant.study.reset();
    progress.end_line();
    for (const std::string& warning : entrant.contender.warnings)
      diagnose("warning: {}: {}\n", entrant.contender.name, warning);
  }
}

std::vector<Contender> contenders_of(std::vector<Entrant>& entrants) {
  std::vector<Contender> contenders;
  for (Entrant& entrant : entrants) contenders.push_back(std::move(entrant.contender));
  return contenders;
}

std::vector<Contender> copies_of(const std::vector<Entrant>& entrants) {
  std::vector<Contender> contenders;
  for (const Entrant& entrant : entrants) contenders.push_back(entrant.contender);
  return contenders;
}

}  // namespace

void compare(const CompareCommand& command, const Common& common) {
  refuse_words(command);
  const std::optional<analysis::By> by = axis_named(command.by);
  const analysis::TaxShares taxes = analysis::tax_shares_of(command.tax_share);
  check_outputs(command);
  std::vector<Entrant> entrants;
  for (const std::string& input : command.inputs) entrants.push_back({input, {}, {}, {}, {}});
  const std::optional<std::uint32_t> of_files = replicates_of_files(command, entrants);  // before any thread is started
  read_scenarios(command, of_files, entrants);
  if (command.each_measure) entrants = measures_of(entrants.front());
  const std::optional<std::uint32_t> replicates = replicates_of(command, common, entrants);
  if (replicates) cut_files(command, *replicates, common, entrants);
  const Context context(common.threads);
  resolve_all(replicates, common, context, entrants);
  const std::size_t baseline = named_baseline(command, entrants);
  analysis::check_comparable(copies_of(entrants), baseline, command.force);  // before the long work
  check_countries(taxes, entrants[baseline].contender.entries[static_cast<std::size_t>(analysis::By::country)]);
  run_all(replicates.value_or(1), common, context, entrants);
  analysis::Comparison comparison = analysis::compare(contenders_of(entrants), baseline, command.force, taxes);
  if (!common.quiet)
    for (const std::string& note : comparison.notes) diagnose("note: {}\n", note);
  const std::vector<std::string> together = command.each_measure ? interaction(comparison) : std::vector<std::string>();
  comparison.notes.insert(comparison.notes.end(), together.begin(), together.end());
  if (!command.output.empty()) analysis::write_comparison(comparison, followed(command.output), command.force);
  if (!command.csv.empty()) write_text(command.csv, analysis::csv_of(comparison));
  if (common.json) {
    print_result("{}\n", json_text(comparison));
    return;
  }
  print_comparison(comparison, by);
  for (const std::string& sentence : together) print_result("{}\n", sentence);
}

}  // namespace tierwave::cli
