// A year run again and held against what was observed: the world in 2020.
#pragma once
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "analysis/fit.hpp"
#include "analysis/observed.hpp"
#include "base/context.hpp"
#include "results/results_file.hpp"

namespace tierwave::analysis {

struct BacktestOptions {
  std::filesystem::path project = ".";               // the folder that holds models and scenarios
  std::vector<std::string> overrides;                // of the world scenario, "key=value"
  bool leave_out = true;                             // run again with other closure strengths
  bool travel = true;                                // run what tells how shocks travel (backtest_travel.hpp)
  std::function<void(const std::string&)> progress;  // called with each step's name; may be empty
  std::function<bool()> stop;                        // asked before each day; true interrupts; may be empty
};

// A published figure and ours. Shares unless `what` says otherwise.
struct BacktestFigure {
  std::string id;  // "V3-Q2"
  std::string what;
  double observed = std::numeric_limits<double>::quiet_NaN();
  double simulated = std::numeric_limits<double>::quiet_NaN();
  Use use = Use::test;
  std::string source;
  std::string source_date;
};

// Hours lost in the year, as shares; NaN where a run was not asked for.
struct BacktestCountry {
  std::string code;
  double observed = 0;
  double simulated = 0;
  double left_out = std::numeric_limits<double>::quiet_NaN();  // closure strengths found without the country's region
  double even_ratios = std::numeric_limits<double>::quiet_NaN();  // workplaces alone at 1, 0.5, 0.2
};

struct Backtest {
  std::vector<BacktestCountry> countries;  // of the table, without the rest of the world
  Fit fit, fit_left_out, fit_even_ratios;
  Fit stringency;  // of the regression on mean stringency: the fit to beat
  Fit constant;    // of the mean alone
  std::vector<BacktestFigure> figures;
  std::vector<std::string> notes;              // of the world's run, in words
  std::vector<results::Attribute> provenance;  // of the world's run
};

// Errors: InputOutputError where the project folder lacks a file; InvalidInput, BrokenInvariant, Interrupted as runs.
Backtest backtest_2020(const BacktestOptions& options, const Context& context);

// Writes figures and countries to a results file without a time axis.
void write_backtest(const Backtest& backtest, const std::filesystem::path& path, bool force);

}  // namespace tierwave::analysis
