#include <fmt/format.h>

#include <exception>
#include <memory>
#include <utility>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/staged.hpp"
#include "observe/run_days.hpp"
#include "results/results_file.hpp"
#include "study/collapse_watch.hpp"
#include "study/provenance.hpp"
#include "study/run.hpp"
#include "study/warnings.hpp"
#include "tierwave/access.hpp"

namespace tierwave {
namespace {

// What the caller's function threw travels through the run in this, which no other exception is mistaken for.
struct CallerThrew {
  std::exception_ptr what;
};

// The caller's look at each day.
class Watch final : public observe::Observer {
 public:
  Watch(const RunOptions& options, const resolve::Study& study, const Context& context)
      : options_(options), study_(study), context_(context) {}

  using observe::Observer::begin;
  // Before the first day.
  void begin(const engine::DayView& baseline) {
    day_ = std::make_unique<Access::Day>(baseline, study_.calendar, observe::money_unit(baseline.network), context_);
  }
  void record(const engine::DayView& day, results::Recording&) override { look(day); }
  void look(const engine::DayView& day) {
    ++days_;
    if (!options_.each_day) return;
    day_->turn_to(day);
    try {
      stop_ = !Access::show(options_.each_day, *day_);
    } catch (...) {
      throw CallerThrew{std::current_exception()};
    }
  }
  bool stop() const { return stop_; }
  int days() const { return days_; }
  Access::Day& day() { return *day_; }

 private:
  const RunOptions& options_;
  const resolve::Study& study_;
  const Context& context_;
  std::unique_ptr<Access::Day> day_;
  bool stop_ = false;
  int days_ = 0;
};

// The warnings of the days, as a run that writes a file finds them.
class Warner final : public observe::Observer {
 public:
  Warner(const resolve::Study& study, Watch& watch, Outcome& outcome)
      : collapses_(study), watch_(watch), outcome_(outcome) {}
  void record(const engine::DayView& day, results::Recording&) override {
    if (collapses_.collapsed()) return;
    watch_.day().turn_to(day);
    const auto [now, before] = watch_.day().by_country("output");
    std::string warning = collapses_.warning_of(day, now, before);
    if (!warning.empty()) outcome_.warnings.push_back(std::move(warning));
  }

 private:
  study::CollapseWatch collapses_;
  Watch& watch_;
  Outcome& outcome_;
};

// All days in memory.
template <class Simulation>
void run_without_file(Simulation& simulation, const resolve::Study& study, Watch& watch, Outcome& outcome) {
  simulation.check_steady_state();
  outcome.warnings = study::known_beforehand(simulation, study);
  watch.begin(view_of(simulation));
  Warner warner(study, watch, outcome);
  observe::NoRecording nothing;
  observe::Observer* const observers[]{&warner, &watch};
  observe::run_days(simulation, study.calendar.days(), observers, nothing, [&] { return watch.stop(); });
}

void run_with_file(const resolve::Study& study, const RunOptions& options, const Context& context, Watch& watch,
                   Outcome& outcome) {
  study::RunOptions inner;
  inner.output = followed(options.output);
  inner.force = options.replace;
  inner.warn = [&](const std::string& warning) { outcome.warnings.push_back(warning); };
  inner.begin = [&](const engine::DayView& baseline) { watch.begin(baseline); };
  inner.observe = [&](const engine::DayView& day) { watch.look(day); };
  inner.stop = [&] { return watch.stop(); };
  try {
    study::run(study, inner, context);
  } catch (const Interrupted&) {  // NOLINT(bugprone-empty-catch): the caller's wish; the file holds the days until now
  }
}

Outcome run_study(const Scenario& scenario, const RunOptions& options) {
  if (options.threads < 0) {
    const std::string problem = fmt::format("threads is {}", options.threads);
    const std::string remedy = "write 0 for all threads or a number above it";
    throw Failure(Failure::Family::misuse, problem + "; " + remedy, {{"", 0, 0, problem, remedy}});
  }
  if (!options.output.empty()) {
    results::ResultsFile::check_target(followed(options.output), options.replace);
    refuse_unwritable(followed(options.output));
  }
  const Context context(options.threads);
  const resolve::Study study = resolve::resolve(Access::inside(scenario), context);
  Outcome outcome;
  outcome.notes = study.said.notes;
  Watch watch(options, study, context);
  if (options.output.empty())
    resolve::with_simulation(study, context,
                             [&](auto& simulation) { run_without_file(simulation, study, watch, outcome); });
  else
    run_with_file(study, options, context, watch, outcome);
  outcome.days = watch.days();
  outcome.stopped = outcome.days < study.calendar.days();
  return outcome;
}

}  // namespace

Outcome run(const Scenario& scenario, const RunOptions& options) {
  try {
    return guarded([&] { return run_study(scenario, options); });
  } catch (const CallerThrew& thrown) {
    std::rethrow_exception(thrown.what);
  }
}

}  // namespace tierwave
