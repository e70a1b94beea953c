#include "analysis/ensemble.hpp"

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
using analysis::Spread;

std::string date_of(const study::Study& study, double day) {
  return to_string(study.calendar.date(Day(static_cast<int>(day + 0.5))));
}

void print_line(const char* what, const Spread& lost) {
  fmt::print("  {:<32} {:>6.1f} {:>6.1f} {:>6.1f} {:>6.1f}\n", what, 100 * lost.mean, 100 * lost.low(),
             100 * lost.median(), 100 * lost.high());
}

// "CHN 14.3 (13.1 to 15.0), ..." of those that lose most in the mean.
std::string largest(std::vector<std::pair<std::string, Spread>> losses) {
  std::stable_sort(losses.begin(), losses.end(),
                   [](const auto& a, const auto& b) { return a.second.mean > b.second.mean; });
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(4, losses.size()) && losses[i].second.mean >= 0.0005; ++i) {
    const auto& [name, lost] = losses[i];
    text += fmt::format("{}{} {:.1f} ({:.1f} to {:.1f})", i ? ", " : "", name, 100 * lost.mean, 100 * lost.low(),
                        100 * lost.high());
  }
  return text;
}

void print(const study::Study& study, const analysis::EnsembleSummary& summary, const fs::path& output) {
  fmt::print("{}: {} replicates of {} days from {}, {} firms, {} links, {:.1f} million jobs\n\n",
             study.scenario.root.text("name"), summary.replicates, summary.days, to_string(study.calendar.first()),
             summary.firms, summary.links, summary.baseline_employment.value() / 1e6);
  fmt::print("  per cent of the baseline lost      mean    5 %   50 %   95 %\n");
  print_line("hours, whole run", summary.hours_lost);
  print_line("jobs, whole run", summary.employment_lost);
  print_line("hours, worst day", summary.worst_hours_lost);
  print_line("output, worst day", summary.worst_output_lost);
  if (summary.worst_hours_lost.high() > 0)
    fmt::print("\n  worst day {}; {} to {} in nine of ten replicates\n", date_of(study, summary.worst_day.median()),
               date_of(study, summary.worst_day.low()), date_of(study, summary.worst_day.high()));
  for (const auto& [what, losses] :
       {std::pair("country:", &summary.countries), std::pair("sector: ", &summary.sectors)})
    if (const std::string text = largest(*losses); !text.empty()) fmt::print("  hours lost by {} {}\n", what, text);
  fmt::print("\n  {}\n", output.string());
}

}  // namespace

void ensemble(const EnsembleCommand& command, const Common& common) {
  const Context context(common.threads);
  ScenarioOptions input = command.input;
  if (command.replicates) input.set.push_back("ensemble.replicates=" + *command.replicates);
  scenario::Scenario scenario = read_scenario(input);
  const fs::path output = output_of(command.output, command.input.scenario, "-ensemble.h5");
  check_output(command.output, output, command.force);
  const study::Study study = study::resolve(std::move(scenario), context);
  const std::uint32_t replicates = analysis::check_ensemble(study, context);
  make_folder_of(command.output);
  if (!common.quiet)
    for (const std::string& note : study.notes) fmt::print(stderr, "note: {}\n", note);
  analysis::EnsembleSummary summary;
  {
    Progress progress(common.quiet, "replicate");
    analysis::EnsembleOptions options;
    options.output = output;
    options.force = command.force;
    options.warn = [&](const std::string& warning) {
      progress.end_line();
      fmt::print(stderr, "warning: {}\n", warning);
    };
    options.progress = [&](int done, int all) { progress.show(done, all); };
    options.stop = watch_for_interrupts();
    summary = analysis::run_ensemble(study, replicates, options, context);
  }
  if (common.json)
    fmt::print("{}\n", json_text(summary, output));
  else
    print(study, summary, output);
}

}  // namespace tierwave::cli
