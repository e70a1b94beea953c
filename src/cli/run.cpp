#include "study/run.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/interrupt.hpp"
#include "cli/json.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_scenario.hpp"
#include "cli/standard_output.hpp"
#include "cli/summary_text.hpp"
#include "language/ensemble_keys.hpp"
#include "language/root_keys.hpp"
#include "language/sweep_keys.hpp"
#include "observe/outputs.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;

using Figure = double observe::Loss::*;

bool is_lost(double share) {
  return share > round_off;  // false where it is not known
}

// "CHN 15.5, ..." of those that lose most; beside losses that one digit shows, smaller ones are left out.
std::string largest(std::vector<observe::Loss> losses, Figure figure) {
  std::erase_if(losses, [&](const observe::Loss& loss) { return !is_lost(loss.*figure); });
  std::stable_sort(losses.begin(), losses.end(), [&](const auto& a, const auto& b) { return a.*figure > b.*figure; });
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(6, losses.size()); ++i) {
    if (losses[i].*figure < 0.0005 && losses.front().*figure >= 0.0005) break;
    text += fmt::format("{}{} {}", i ? ", " : "", losses[i].name, per_cent(losses[i].*figure));
  }
  return text;
}

void print_places(const observe::RunSummary& summary, const char* what, Figure figure) {
  for (const auto& [places, losses] : {std::pair("country:", &summary.countries),
                                       std::pair("sector: ", &summary.sectors), std::pair("tier:   ", &summary.tiers)})
    if (const std::string text = largest(*losses, figure); !text.empty())
      print_result("  {} lost by {} {}\n", what, places, text);
}

// Where there is output, but nobody whose hours or jobs could be lost.
std::string without_employment(const std::vector<observe::Loss>& losses) {
  std::string text;
  for (const observe::Loss& loss : losses)
    if (std::isnan(loss.hours_lost) && !std::isnan(loss.output_lost)) text += (text.empty() ? "" : " ") + loss.name;
  return text;
}

void print_what_is_not_known(const observe::RunSummary& summary) {
  const std::string nothing = what_is_not_known(summary.world.hours_lost, summary.world.employment_lost);
  print_result("{}", nothing);
  if (!nothing.empty()) return;
  for (const auto& [places, losses] :
       {std::pair("countries", &summary.countries), std::pair("sectors", &summary.sectors)})
    if (const std::string names = without_employment(*losses); !names.empty())
      print_result("  hours are not known in the {} without employment: {}\n", places, names);
}

// "worst day of output 2020-08-31: -20.6 %", or that none was lost; nothing where it is not known.
void print_worst_day(const char* what, const std::string& day, double lost) {
  if (is_lost(lost))
    print_result("  worst day of {:<7} {}: -{} %\n", what, day, per_cent(lost));
  else if (!std::isnan(lost))
    print_result("  no {} {} lost on any day\n", what, std::string_view(what) == "hours" ? "were" : "was");
}

// What the losses above do not show: a run that ends with empty stocks owes what refilling them will cost.
void print_end(const observe::RunSummary& summary) {
  constexpr double shown = 0.0005;  // what one digit shows
  std::string missing;
  if (summary.stocks_missing_at_end >= shown)
    missing = fmt::format("stocks {} % below their targets", per_cent(summary.stocks_missing_at_end));
  if (summary.unmet_at_end >= shown)
    missing += fmt::format("{}{} % of demand unmet", missing.empty() ? "" : ", ", per_cent(summary.unmet_at_end));
  if (!missing.empty()) print_result("  still missing on the last day: {}\n", missing);
}

// Without "-0.0".
std::string thousand(double persons) {
  return fmt::format("{:.1f}", std::abs(persons) < 50 ? 0.0 : persons / 1e3);
}

// "CHN 61, IND 20 %": shares of what was spent or received, those of at least one in a hundred, the largest first.
std::string largest_parts(std::vector<observe::Amount> amounts, double all) {
  for (observe::Amount& amount : amounts) amount.value /= all;
  std::stable_sort(amounts.begin(), amounts.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(4, amounts.size()); ++i)
    if (amounts[i].value >= 0.01)
      text += fmt::format("{}{} {:.0f}", i ? ", " : "", amounts[i].name, 100 * amounts[i].value);
  return text + " %";
}

// What each measure spent, on whom, when its budget ended, and whom it never reached.
void print_measures(const resolve::Study& study, const observe::RunSummary& summary) {
  if (summary.measures.empty()) return;
  const std::string flow = observe::money_unit(*study.setup.network);  // "1e6 USD_2018 day-1"
  const std::string unit = flow.substr(4, flow.find(" day-1") - 4);
  print_result("\n  measures, million {}\n", unit);
  for (const observe::MeasureAccount& measure : summary.measures) {
    if (measure.first_day.empty()) {
      print_result("  {} ({}): never acted\n", measure.label, measure.kind);
      continue;
    }
    std::string text = fmt::format("  {} ({}): from {}", measure.label, measure.kind, measure.first_day);
    if (measure.pays)
      text += measure.spent < 0 ? fmt::format(", received {:.6g}", -measure.spent)
                                : fmt::format(", spent {:.6g}", measure.spent);
    if (!measure.budget_end.empty())
      text += fmt::format("; its budget of {:.6g} ended on {}", measure.budget, measure.budget_end);
    else if (!std::isinf(measure.budget))
      text += fmt::format(" of {:.6g}", measure.budget);
    print_result("{}\n", text);
    if (measure.spent < 0)
      print_result("    in {}\n", largest_parts(measure.spent_by_country, measure.spent));
    else if (measure.spent > 0)
      print_result("    on {}; {}; {}; {}\n", largest_parts(measure.spent_by_country, measure.spent),
                   largest_parts(measure.spent_by_sector, measure.spent),
                   largest_parts(measure.spent_by_contract, measure.spent),
                   largest_parts(measure.spent_by_sex, measure.spent));
    if (measure.workers > 0)
      print_result("    never reached: {} % of the {} it selects{}\n",
                   per_cent(measure.never_reached / measure.workers), jobs(Persons(measure.workers)),
                   measure.never_acted_in.empty()
                       ? ""
                       : fmt::format("; it never acted in {}", fmt::join(measure.never_acted_in, " ")));
  }
}

void print(const resolve::Study& study, const observe::RunSummary& summary, const fs::path& output) {
  print_result("{}: {} days from {}, {} firms, {} links, {}\n\n", language::root(study.scenario).name, summary.days,
               to_string(study.calendar.first()), summary.firms, summary.links, jobs(summary.baseline_employment));
  if (study.setup.shocks.empty() && study.setup.measures.empty()) {
    print_result("  no shocks: hours, jobs and output stay at the baseline on every day\n\n");
    print_result("  {}\n", output.string());
    return;
  }
  print_result("  per cent of the baseline lost   hours   jobs  output\n");
  const auto line = [](const observe::Loss& loss, const char* name) {
    print_result("  {:<28} {:>8} {:>6} {:>7}\n", name, per_cent(loss.hours_lost), per_cent(loss.employment_lost),
                 per_cent(loss.output_lost));
  };
  for (const observe::Loss& quarter : summary.quarters) line(quarter, quarter.name.c_str());
  line(summary.world, "whole run");
  print_result("\n");
  print_what_is_not_known(summary);
  print_worst_day("hours", summary.worst_day, summary.worst_hours_lost);
  print_worst_day("output", summary.worst_output_day, summary.worst_output_lost);
  print_end(summary);
  print_places(summary, "hours", &observe::Loss::hours_lost);
  print_places(summary, "output", &observe::Loss::output_lost);
  if (const std::vector<double>& jobs = summary.jobs_lost_by_effect; !jobs.empty() && !std::isnan(jobs[0]))
    print_result("  jobs lost, thousand, mean over the run: direct {}, indirect {}, induced {}\n", thousand(jobs[0]),
                 thousand(jobs[1]), thousand(jobs[2]));
  print_measures(study, summary);
  print_result("\n");
  print_result("  {}\n", output.string());
}

}  // namespace

void run(const RunCommand& command, const Common& common) {
  const Context context(common.threads);
  scenario::Scenario scenario = read_scenario(command.input);
  const fs::path output = output_of(command.output, command.input.scenario, ".h5");
  check_output(command.output, output, command.force || command.resume);
  const resolve::Study study = resolve::resolve(std::move(scenario), context);
  make_folder_of(command.output);
  if (!common.quiet) {
    for (const std::string& note : study.said.notes) diagnose("note: {}\n", note);
    if (language::ensemble(study.scenario).replicates)
      diagnose(
          "note: [ensemble]: this is one run, of the keys as they are written and of what replicate 0 "
          "draws besides; `tierwave ensemble` runs the replicates\n");
    if (language::sweep(study.scenario).plan)
      diagnose(
          "note: [sweep]: this is one run, of the keys as they are written; `tierwave sweep` runs the samples of the "
          "plan\n");
    if (command.decompose && !models::households::reads_income(study.setup.mechanisms.households))
      diagnose(
          "note: households do not read their income, so no loss is induced; households.rule = \"income\" lets "
          "them\n");
  }
  observe::RunSummary summary;
  {
    Progress progress(common.quiet, "day");
    study::RunOptions options;
    options.output = output;
    options.force = command.force;
    options.resume = command.resume;
    options.decompose = command.decompose;
    options.warn = [&](const std::string& warning) {
      progress.end_line();
      diagnose("warning: {}\n", warning);
    };
    options.progress = [&](int done, int days) { progress.show(done, days); };
    options.stop = watch_for_interrupts();
    summary = study::run(study, options, context);
  }
  if (common.json)
    print_result("{}\n", json_text(summary, output));
  else
    print(study, summary, output);
}

}  // namespace tierwave::cli
