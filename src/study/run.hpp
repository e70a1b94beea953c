// Runs a study and writes its results file.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/context.hpp"
#include "engine/day_view.hpp"
#include "study/study.hpp"

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

// One line of the summary: a country, sector or tier and its mean loss over the run. A share of a baseline of 0 is not
// known, which is NaN: where a network brings no employment, hours and jobs are neither lost nor kept.
struct Loss {
  std::string name;
  double hours_lost = 0;       // share of the baseline, mean over the run
  double employment_lost = 0;  // likewise
  double output_lost = 0;      // likewise
};

// What a run showed, for the one-screen summary.
struct RunSummary {
  std::size_t firms = 0;
  std::size_t links = 0;
  int days = 0;
  Persons baseline_employment;
  Loss world;
  std::vector<Loss> quarters;  // by calendar quarter, "2020 Q2"
  std::vector<Loss> countries;
  std::vector<Loss> sectors;
  std::vector<Loss> tiers;
  std::string worst_day;                    // date of the lowest hours; empty where they are not known
  double worst_hours_lost = 0;              // share of the baseline on that day; NaN where not known
  std::string worst_output_day;             // date of the lowest output, often another
  double worst_output_lost = 0;             // share of the baseline on that day
  std::vector<double> jobs_lost_by_effect;  // persons, mean over the run: direct, indirect, induced; decomposed runs;
                                            // NaN where jobs are not known
  std::vector<std::string> warnings;        // choices that the result hangs on, in words
};

// Checks first that nothing moves without shocks. Warns (warnings.hpp) before the first day, and on the day on which
// output collapses; the warnings stand in the file's attribute `warnings` too, one a line. Errors: InputOutputError for
// an output that cannot be written; BrokenInvariant where an account breaks; Interrupted when asked to stop. After an
// error or an interruption the file holds all days that were flushed and complete = 0. An interruption also leaves a
// checkpoint beside the file, unless the run is decomposed; a resumed run gives the same bits as one that was never
// interrupted.
RunSummary run(const Study& study, const RunOptions& options, const Context& context);

}  // namespace tierwave::study
