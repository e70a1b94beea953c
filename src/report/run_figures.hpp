// What the page shows beyond a comparison: the figure of each day, and of each cell of country and sector.
#pragma once
#include <filesystem>
#include <vector>

#include "analysis/run_totals.hpp"

namespace tierwave::report {

// Of one results file. All are shares.
struct RunFigures {
  std::vector<double> days;       // of the world, over a day without shocks; empty where not known
  std::vector<double> low, high;  // 5 and 95 % of the replicates; empty of a single run
  std::vector<double>
      cells;  // lost over the run, [country x sector], NaN of a cell that has none; empty of an ensemble
};

// Of a file that analysis::contender_of() took. `figure` is hours or output. It is read in a process of its own first.
// Errors: those of results::ResultsReader; InputOutputError where the library crashes on the file.
RunFigures run_figures(const std::filesystem::path& file, analysis::Figure figure);

}  // namespace tierwave::report
