// What the page tells of a sweep: the values of its keys and the figure of every sample.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/contender.hpp"
#include "report/run_figures.hpp"
#include "results/results_file.hpp"

namespace tierwave::report {

struct SweepFigures {
  std::string from;      // the file as it was given
  std::string scenario;  // its name
  std::vector<results::Attribute> provenance;
  std::size_t samples = 0;  // of the sweep
  // By sample; of a Sobol plan those of its matrices A and B alone, since the others repeat their values.
  std::vector<KeyValues> keys;
  std::vector<double> lost;  // share of the figure, mean over the run
  std::vector<std::string>
      differing;  // keys that differ between its scenario and that of the page, but for those swept or drawn
};

// `figure` is hours or output; the page is of `contender`. The file is read in a process of its own first. Errors: those of
// sweep::read_sweep_file(); InputOutputError where the library crashes on the file; InvalidInput for a shard.
SweepFigures sweep_figures(const std::filesystem::path& file, analysis::Figure figure,
                           const analysis::Contender& contender);

}  // namespace tierwave::report
