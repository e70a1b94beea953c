// Many replicates of one scenario, which differ by what they draw (study/replicate.hpp), and their results file.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/run_replicate.hpp"
#include "analysis/spread.hpp"
#include "base/context.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

struct EnsembleOptions {
  std::filesystem::path output;
  bool force = false;                                      // replace an existing output
  std::function<void(const std::string&)> warn;            // called with each warning; may be empty
  std::function<void(int done, int replicates)> progress;  // called after each replicate; may be empty
  std::function<bool()> stop;                              // asked before each day; true interrupts; may be empty
};

// How replicates spread, for the one-screen summary. Losses are shares of the baseline; NaN where that is 0.
struct EnsembleSummary {
  std::uint32_t replicates = 0;
  std::size_t firms = 0;
  std::size_t links = 0;
  int days = 0;
  Persons baseline_employment;
  Spread hours_lost;       // mean over the run
  Spread employment_lost;  // mean over the run
  Spread output_lost;      // mean over the run
  Spread worst_hours_lost;
  Spread worst_output_lost;
  Spread worst_day;                                       // of hours, days from the first
  Spread worst_output_day;                                // of output, days from the first
  std::vector<std::pair<std::string, Spread>> countries;  // hours lost, mean over the run
  std::vector<std::pair<std::string, Spread>> sectors;
  std::vector<std::pair<std::string, Spread>> countries_output, sectors_output;  // the same of output
  std::vector<std::string> warnings;
};

// How many replicates the study's scenario asks for, once all is checked that can be known before any runs.
// Errors: InvalidInput where the scenario does not say, where nothing is drawn, where memory does not suffice, or where
// values that a replicate draws do not fit each other.
std::uint32_t check_ensemble(const resolve::Study& study, const Context& context, Keep keep = Keep::days);

// Runs the replicates, numbered from 0, side by side, one on each thread of the context, and writes their file
// (ensemble_file.hpp). They share the study's network unless the scenario draws networks. Each checks first that
// nothing moves without shocks; whether a disturbance grows is measured once, with the keys as they are written.
// The file has the same bits at any number of threads.
//
// Errors: BrokenInvariant where an account of a replicate breaks; Interrupted when asked to stop; InputOutputError for
// an output that cannot be written. After an error or interruption the file holds all finished replicates and complete
// = 0; without any there is none.
EnsembleSummary run_ensemble(const resolve::Study& study, std::uint32_t replicates, const EnsembleOptions& options,
                             const Context& context);

}  // namespace tierwave::analysis
