// What the page shows beyond a comparison: the figure of each day and of each cell of country and sector, what losses come from, and
// what an ensemble drew.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/run_totals.hpp"

namespace tierwave::report {

// Effects in which `tierwave run --decompose` tells losses apart: direct, indirect, induced (observe/decomposition.hpp).
inline constexpr std::size_t effect_count = 3;

// Of one key of a scenario: what it was in each replicate or sample.
struct KeyValues {
  std::string key;  // "orders.tau_days"
  std::vector<double> values;
};

// Of one results file. All but keys are shares.
struct RunFigures {
  std::vector<double> days;       // of the world, over a day without shocks; empty where not known
  std::vector<double> low, high;  // 5 and 95 % of the replicates; empty of a single run
  std::vector<double>
      cells;  // lost over the run, [country x sector], NaN of a cell that has none; empty of an ensemble
  // Hours of the world lost over the run, [effect x tier of the firm]; empty where the file does not tell effects apart.
  std::vector<double> losses_by_effect;
  std::vector<KeyValues> drawn;  // by replicate; empty of a single run
};

// Of a file that analysis::contender_of() took. `figure` is hours or output. It is read in a process of its own first.
// Errors: those of results::ResultsReader; InputOutputError where the library crashes on the file.
RunFigures run_figures(const std::filesystem::path& file, analysis::Figure figure);

}  // namespace tierwave::report
