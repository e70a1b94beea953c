// Between a simulation's state and a checkpoint file, and from an interrupted run to its continuation.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/state.hpp"
#include "observe/saved.hpp"
#include "resolve/study.hpp"
#include "results/checkpoint.hpp"
#include "results/read.hpp"

namespace tierwave::study {

// The checkpoint that belongs to a results file: RESULTS.checkpoint.
std::filesystem::path checkpoint_path(const std::filesystem::path& results);

template <class Real>
void save_state(const engine::State<Real>& state, const observe::Saved& observers, const resolve::Study& study,
                const std::filesystem::path& results);

// Where the interrupted run of a study can go on: its checkpoint, read once, and the results file that holds the days
// before, which is RESULTS, RESULTS.interrupted (kept beside complete results), or RESULTS.partial of a run that was
// killed while it ended; that one is given its name first.
struct InterruptedRun {
  std::filesystem::path results;
  results::Checkpoint checkpoint;
};

// Errors: those of reading the checkpoint; InvalidInput or InputOutputError that says what stands there.
InterruptedRun interrupted_run(const resolve::Study& study, const std::filesystem::path& results);

// The state after the last day of the checkpoint that belongs to `results`. What the observers saved goes into
// `observers`. Errors: InvalidInput when it is of another scenario, network or precision than the study.
template <class Real>
engine::State<Real> state_in(const results::Checkpoint& checkpoint, const engine::State<Real>& initial,
                             const resolve::Study& study, const std::filesystem::path& results,
                             observe::Saved& observers);

// An interrupted results file: its days are read and written again, one by one, by the run that continues it.
class EarlierDays {
 public:
  // Errors: those of the reader; InvalidInput when the file is complete or holds fewer than `days` entries over time.
  EarlierDays(const std::filesystem::path& results, std::size_t days);
  std::size_t days() const { return days_; }
  const std::string& warnings() const { return warnings_; }  // one a line
  // Names of the arrays with a time axis.
  const std::vector<std::string>& arrays() const { return arrays_; }
  std::vector<double> day_of(const std::string& array, std::size_t day) const { return reader_.day(array, day); }

 private:
  results::ResultsReader reader_;
  std::size_t days_;
  std::string warnings_;
  std::vector<std::string> arrays_;
};

}  // namespace tierwave::study
