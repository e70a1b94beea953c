#include "study/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/json.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;

std::string largest(std::vector<study::Loss> losses) {
  std::stable_sort(losses.begin(), losses.end(),
                   [](const auto& a, const auto& b) { return a.hours_lost > b.hours_lost; });
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(6, losses.size()) && losses[i].hours_lost >= 0.0005; ++i)
    text += fmt::format("{}{} {:.1f}", i ? ", " : "", losses[i].name, 100 * losses[i].hours_lost);
  return text;
}

void print(const study::Study& study, const study::RunSummary& summary, const fs::path& output) {
  fmt::print("{}: {} days from {}, {} firms, {} links, {:.1f} million jobs\n\n", study.scenario.root.text("name"),
             summary.days, to_string(study.calendar.first()), summary.firms, summary.links,
             summary.baseline_employment.value() / 1e6);
  if (study.setup.shocks.empty()) {
    fmt::print("  no shocks: hours, jobs and output stay at the baseline on every day\n\n");
    fmt::print("  {}\n", output.string());
    return;
  }
  fmt::print("  per cent of the baseline lost   hours   jobs\n");
  for (const study::Loss& quarter : summary.quarters)
    fmt::print("  {:<28} {:>8.1f} {:>6.1f}\n", quarter.name, 100 * quarter.hours_lost, 100 * quarter.employment_lost);
  fmt::print("  {:<28} {:>8.1f} {:>6.1f}\n\n", "whole run", 100 * summary.world.hours_lost,
             100 * summary.world.employment_lost);
  if (summary.worst_hours_lost > 0) {
    fmt::print("  worst day {}: hours -{:.1f} %, output -{:.1f} %\n", summary.worst_day, 100 * summary.worst_hours_lost,
               100 * summary.worst_output_lost);
    for (const auto& [what, losses] : {std::pair("country:", &summary.countries),
                                       std::pair("sector: ", &summary.sectors), std::pair("tier:   ", &summary.tiers)})
      if (const std::string text = largest(*losses); !text.empty()) fmt::print("  hours lost by {} {}\n", what, text);
    if (const std::vector<double>& jobs = summary.jobs_lost_by_effect; !jobs.empty())
      fmt::print("  jobs lost, thousand, mean over the run: direct {:.1f}, indirect {:.1f}, induced {:.1f}\n",
                 jobs[0] / 1e3, jobs[1] / 1e3, jobs[2] / 1e3);
    fmt::print("\n");
  } else {
    fmt::print("  no hours were lost\n\n");
  }
  fmt::print("  {}\n", output.string());
}

}  // namespace

void run(const RunCommand& command, const Common& common) {
  const Context context(common.threads);
  scenario::Scenario scenario = read_scenario(command.input);
  const fs::path output = output_of(command.output, command.input.scenario, ".h5");
  check_output(command.output, output, command.force || command.resume);
  const study::Study study = study::resolve(std::move(scenario), context);
  make_folder_of(command.output);
  if (!common.quiet) {
    for (const std::string& note : study.notes) fmt::print(stderr, "note: {}\n", note);
    if (study.scenario.tables.at("ensemble").has("replicates"))
      fmt::print(stderr,
                 "note: [ensemble]: this is one run, of the keys as they are written and of what replicate 0 "
                 "draws besides; `tierwave ensemble` runs the replicates\n");
    if (command.decompose && !models::households::reads_income(study.setup.mechanisms.households))
      fmt::print(stderr,
                 "note: households do not read their income, so no loss is induced; households.rule = \"income\" lets "
                 "them\n");
  }
  study::RunSummary summary;
  {
    Progress progress(common.quiet, "day");
    study::RunOptions options;
    options.output = output;
    options.force = command.force;
    options.resume = command.resume;
    options.decompose = command.decompose;
    options.warn = [&](const std::string& warning) {
      progress.end_line();
      fmt::print(stderr, "warning: {}\n", warning);
    };
    options.progress = [&](int done, int days) { progress.show(done, days); };
    options.stop = watch_for_interrupts();
    summary = study::run(study, options, context);
  }
  if (common.json)
    fmt::print("{}\n", json_text(summary, output));
  else
    print(study, summary, output);
}

}  // namespace tierwave::cli
