#include "analysis/backtest.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/errors.hpp"
#include "base/plain_text.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/interrupt.hpp"
#include "cli/json.hpp"
#include "cli/output_file.hpp"
#include "cli/standard_output.hpp"
#include "cli/summary_text.hpp"

namespace tierwave::cli {
namespace {

namespace fs = std::filesystem;

void print_fit(const char* what, const analysis::Fit& fit) {
  print_result("  {:<58} {:>5.2f} {:>6.2f}\n", what, 100 * fit.root_mean_square_error, fit.correlation);
}

// "-" for what is not known; zero has no sign.
std::string three_digits(double value) {
  return std::isnan(value) ? "-" : fmt::format("{:.3g}", value + 0.0);
}

void print(const analysis::Backtest& backtest, const fs::path& output) {
  print_result("Hours lost in 2020, per cent of the fourth quarter of 2019 (V1; ILO, file of May 2021)\n\n");
  const bool others = !backtest.countries.empty() && !std::isnan(backtest.countries.front().even_ratios);
  print_result("  country   ILO   ours{}\n", others ? "   region left out" : "");
  for (const analysis::BacktestCountry& country : backtest.countries)
    print_result("  {:<8} {:>5} {:>6}{}\n", country.code, per_cent(country.observed), per_cent(country.simulated),
                 others ? fmt::format(" {:>8}", per_cent(country.left_out)) : "");
  print_result("\n  {:<58} {:>5} {:>6}\n", fmt::format("over {} countries", backtest.countries.size()), "RMSE", "r");
  print_fit("ours (closure strengths from this year: in-sample)", backtest.fit);
  if (others) {
    print_fit("ours, closure strengths found without the country's region", backtest.fit_left_out);
    print_fit("ours, workplaces alone at 1, 0.5, 0.2", backtest.fit_even_ratios);
  }
  print_fit("regression on mean stringency: the one to beat", backtest.stringency);
  print_result("  {:<58} {:>5.2f}\n", "a constant", 100 * backtest.constant.root_mean_square_error);
  print_result(
      "\nOther figures, as shares where they name no unit; in-sample: parameters were found from\n"
      "it; input: it went into the run; bound: not published, but what a run is to keep\n\n");
  print_result("  published    ours\n");
  std::string source;
  for (const analysis::BacktestFigure& figure : backtest.figures) {
    const std::string from =
        figure.source_date.empty() ? figure.source : fmt::format("{} ({})", figure.source, figure.source_date);
    if (from != source) print_result("  {}\n", from);
    source = from;
    print_result("  {:>9} {:>7}  {:<9}  {}: {}\n", three_digits(figure.observed), three_digits(figure.simulated),
                 name_of(figure.use), figure.id, figure.what);
  }
  print_result("\n  {}\n", output.string());
}

}  // namespace

void backtest(const BacktestCommand& command, const Common& common) {
  if (command.year != "2020")
    throw UsageError(
        fmt::format("there is no backtest of '{}'; write 2020, the only year with figures", printable(command.year)));
  const Context context(common.threads);
  const fs::path output = command.output.empty() ? fs::path("outputs") / "backtest-2020.h5" : fs::path(command.output);
  check_output(command.output, output, command.force);
  analysis::BacktestOptions options;
  options.project = command.project;
  options.overrides = command.set;
  options.leave_out = options.travel = !command.quick;
  options.stop = watch_for_interrupts();
  if (!common.quiet) options.progress = [](const std::string& step) { diagnose("running: {}\n", step); };
  const analysis::Backtest result = analysis::backtest_2020(options, context);
  if (!common.quiet)
    for (const std::string& note : result.notes) diagnose("note: {}\n", note);
  make_folder_of(command.output);
  analysis::write_backtest(result, output, command.force);
  if (common.json)
    print_result("{}\n", json_text(result, output));
  else
    print(result, output);
}

}  // namespace tierwave::cli
