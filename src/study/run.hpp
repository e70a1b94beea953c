// Runs a study and writes its results file.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "observe/summary.hpp"
#include "resolve/study.hpp"

namespace tierwave::study {

struct RunOptions {
  std::filesystem::path output;
  bool force = false;                                // replace an existing output
  bool decompose = false;                            // tell losses apart: direct, indirect, induced; not with resume
  bool resume = false;                               // go on where an interrupted run of the same study stopped
  std::function<void(const std::string&)> warn;      // called with each warning; may be empty
  std::function<void(int done, int days)> progress;  // called after each day; may be empty
  std::function<bool()> stop;                        // asked before each day; true interrupts; may be empty
  // Called with the baseline before the first day, and with each day that was recorded; may be empty. A day that an
  // interrupted run recorded is not shown again.
  std::function<void(const engine::DayView&)> begin, observe;
};

// Errors: InvalidInput for outputs that the scenario names and that do not exist.
void check_outputs(const resolve::Study& study, const engine::DayView& baseline, const Context& context);

// Checks first that nothing moves without shocks. Warns (warnings.hpp) before the first day, and on the day on which
// output collapses; the warnings stand in the file's attribute `warnings` too, one a line. Errors: InputOutputError for
// an output that cannot be written; BrokenInvariant where an account breaks; Interrupted when asked to stop. After an
// error or an interruption the file holds all days that were flushed and complete = 0. An interruption also leaves a
// checkpoint beside the file, unless the run is decomposed; a resumed run gives the same bits as one that was never
// interrupted.
observe::RunSummary run(const resolve::Study& study, const RunOptions& options, const Context& context);

}  // namespace tierwave::study
