#include "analysis/ensemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <tuple>

#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/interrupt.hpp"
#include "cli/json.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/standard_output.hpp"
#include "cli/summary_text.hpp"
#include "language/root_keys.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;
using analysis::Spread;

std::string date_of(const resolve::Study& study, double day) {
  return to_string(study.calendar.date(Day(static_cast<int>(std::lround(day)))));
}

void print_line(const char* what, const Spread& lost) {
  print_result("  {:<32} {:>6} {:>6} {:>6} {:>6}\n", what, per_cent(lost.mean), per_cent(lost.low()),
               per_cent(lost.median()), per_cent(lost.high()));
}

// "CHN 14.3 (13.1 to 15.0), ..." of those that lose most in the mean.
std::string largest(std::vector<std::pair<std::string, Spread>> losses) {
  std::erase_if(losses, [](const auto& loss) { return !(loss.second.mean > round_off); });  // nor what is not known
  std::stable_sort(losses.begin(), losses.end(),
                   [](const auto& a, const auto& b) { return a.second.mean > b.second.mean; });
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(4, losses.size()); ++i) {
    const auto& [name, lost] = losses[i];
    if (lost.mean < 0.0005 && losses.front().second.mean >= 0.0005) break;
    text += fmt::format("{}{} {} ({} to {})", i ? ", " : "", name, per_cent(lost.mean), per_cent(lost.low()),
                        per_cent(lost.high()));
  }
  return text;
}

void print(const resolve::Study& study, const analysis::EnsembleSummary& summary, const fs::path& output) {
  print_result("{}: {} replicates of {} days from {}, {} firms, {} links, {}\n\n", language::root(study.scenario).name,
               summary.replicates, summary.days, to_string(study.calendar.first()), summary.firms, summary.links,
               jobs(summary.baseline_employment));
  print_result("  per cent of the baseline lost      mean    5 %   50 %   95 %\n");
  print_line("hours, whole run", summary.hours_lost);
  print_line("jobs, whole run", summary.employment_lost);
  print_line("output, whole run", summary.output_lost);
  print_line("hours, worst day", summary.worst_hours_lost);
  print_line("output, worst day", summary.worst_output_lost);
  print_result("\n");
  print_result("{}", what_is_not_known(summary.hours_lost.mean, summary.employment_lost.mean));
  for (const auto& [what, lost, day] : {std::tuple("hours", &summary.worst_hours_lost, &summary.worst_day),
                                        std::tuple("output", &summary.worst_output_lost, &summary.worst_output_day)})
    if (lost->high() > round_off)
      print_result("  worst day of {:<7} {}; {} to {} in nine of ten replicates\n", what, date_of(study, day->median()),
                   date_of(study, day->low()), date_of(study, day->high()));
  for (const auto& [what, losses] :
       {std::pair("hours lost by country:", &summary.countries), std::pair("hours lost by sector: ", &summary.sectors),
        std::pair("output lost by country:", &summary.countries_output),
        std::pair("output lost by sector: ", &summary.sectors_output)})
    if (const std::string text = largest(*losses); !text.empty()) print_result("  {} {}\n", what, text);
  print_result("\n  {}\n", output.string());
}

}  // namespace

void ensemble(const EnsembleCommand& command, const Common& common) {
  const Context context(common.threads);
  ScenarioOptions input = command.input;
  if (command.replicates) input.set.push_back("ensemble.replicates=" + *command.replicates);
  scenario::Scenario scenario = read_scenario(input);
  const fs::path output = output_of(command.output, command.input.scenario, "-ensemble.h5");
  check_output(command.output, output, command.force);
  const resolve::Study study = resolve::resolve(std::move(scenario), context);
  const std::uint32_t replicates = analysis::check_ensemble(study, context);
  make_folder_of(command.output);
  if (!common.quiet)
    for (const std::string& note : study.said.notes) diagnose("note: {}\n", note);
  if (!common.quiet && study.output.is_chosen)
    diagnose("note: [output] is of `tierwave run`; an ensemble writes arrays of its own, day by day\n");
  analysis::EnsembleSummary summary;
  {
    Progress progress(common.quiet, "replicate");
    analysis::EnsembleOptions options;
    options.output = output;
    options.force = command.force;
    options.warn = [&](const std::string& warning) {
      progress.end_line();
      diagnose("warning: {}\n", warning);
    };
    options.progress = [&](int done, int all) { progress.show(done, all); };
    options.stop = watch_for_interrupts();
    summary = analysis::run_ensemble(study, replicates, options, context);
  }
  if (common.json)
    print_result("{}\n", json_text(summary, output));
  else
    print(study, summary, output);
}

}  // namespace tierwave::cli
