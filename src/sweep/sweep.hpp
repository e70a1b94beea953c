// Runs a sweep: every sample of its plan, side by side, with a journal from which it goes on after whatever ends it.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "base/context.hpp"
#include "resolve/study.hpp"
#include "sweep/record.hpp"
#include "sweep/shard.hpp"

namespace tierwave::sweep {

struct SweepOptions {
  std::filesystem::path output;  // of the whole sweep; the other files are named after it (shard.hpp)
  Shard shard;
  bool force = false;                            // start anew in place of what is there
  bool resume = false;                           // go on with what is there, or begin where nothing is
  std::function<void(const std::string&)> warn;  // called with each warning; may be empty
  // Called before the first run with how many of how many were finished before; may be empty.
  std::function<void(std::size_t finished, std::size_t runs)> begin;
  std::function<void(int done, int runs)> progress;  // called after each run; may be empty
  std::function<bool()> stop;                        // asked before each day of a run; true interrupts; may be empty
};

struct SweepOutcome {
  Record record;
  std::vector<SobolIndices> indices;  // by figure (record.hpp)
  Files files;
};

// What can be known before the long work: the plan, whether memory suffices, whether files can be written and are not in
// the way. Errors: those of run_sweep().
void check_sweep(const resolve::Study& study, const SweepOptions& options, const Context& context);

// Writes the plan, runs what the journal lacks, one run on each thread of the context, and writes the results file.
// The file has the same bits at any number of threads, and whatever interrupted the sweep on the way.
//
// Errors: InvalidInput for a scenario without a plan, a plan that has changed since the sweep began, values that do not
// fit each other, with the sample; BrokenInvariant where an account of a run breaks; Interrupted when asked to stop;
// InputOutputError for files that are in the way without `force` or `resume`, or cannot be written. All finished runs
// stay in the journal.
SweepOutcome run_sweep(const resolve::Study& study, const SweepOptions& options, const Context& context);

}  // namespace tierwave::sweep
