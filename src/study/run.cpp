#include "study/run.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <optional>
#include <utility>

#include "base/errors.hpp"
#include "language/output_keys.hpp"
#include "models/labour/keys.hpp"
#include "network/memory.hpp"
#include "observe/axes.hpp"
#include "observe/decomposition.hpp"
#include "observe/firm_series.hpp"
#include "observe/measures.hpp"
#include "observe/network_arrays.hpp"
#include "observe/periods.hpp"
#include "observe/recorders.hpp"
#include "observe/run_days.hpp"
#include "observe/summary.hpp"
#include "resolve/run_memory.hpp"
#include "results/format.hpp"
#include "schema/names.hpp"
#include "study/checkpoint.hpp"
#include "study/collapse_watch.hpp"
#include "study/provenance.hpp"
#include "study/warnings.hpp"

namespace tierwave::study {

using observe::FirmSums;
using observe::Observer;
using observe::RunSummary;

namespace {

// What a run that is asked to stop leaves behind and says. The checkpoint is of the last day simulated; that of a
// decomposed run would need three states.
template <class Simulation>
[[noreturn]] void interrupt(const Simulation& simulation, const resolve::Study& study, const RunOptions& options,
                            results::ResultsFile& file, const observe::Saved& saved, std::size_t entries) {
  const std::filesystem::path& output = file.kept_path();
  const std::string beside =
      output == options.output ? "" : fmt::format("; {} holds the complete results of before", options.output.string());
  if (simulation.state().day.number() == 0) throw Interrupted("interrupted before the first day; nothing was written");
  if (entries == 0)
    throw Interrupted(fmt::format("interrupted after {} of {} days, before the first {} was over; nothing was written",
                                  simulation.state().day.number(), study.calendar.days(), study.output.every));
  file.wait();
  if (options.decompose)
    throw Interrupted(fmt::format(
        "interrupted after {} of {} days; {} holds them and is marked incomplete{}; a decomposed run starts anew",
        simulation.state().day.number(), study.calendar.days(), output.string(), beside));
  save_state(simulation.state(), saved, study, options.output);
  throw Interrupted(fmt::format(
      "interrupted after {} of {} days; {} holds them and is marked incomplete{}; the same command with --resume {}",
      simulation.state().day.number(), study.calendar.days(), output.string(), beside,
      beside.empty() ? "goes on" : "in place of --force goes on"));
}

// The warnings of a run, told as they come up. A resumed run takes those of the days before.
class Warnings {
 public:
  Warnings(const RunOptions& options, const resolve::Study& study, std::vector<std::string> beforehand,
           const std::string& earlier)
      : options_(options), watch_(study, earlier) {
    for (std::string& warning : beforehand) add(std::move(warning));
    const std::size_t known = list_.empty() ? 0 : text().size() + 1;
    if (earlier.size() > known) add(earlier.substr(known));
  }
  void add(std::string warning) {
    if (options_.warn) options_.warn(warning);
    list_.push_back(std::move(warning));
  }
  // True where the day has something new.
  bool add_of_day(const engine::DayView& day, const std::vector<double>& output, const std::vector<double>& baseline) {
    std::string warning = watch_.warning_of(day, output, baseline);
    if (warning.empty()) return false;
    add(std::move(warning));
    return true;
  }
  const std::vector<std::string>& list() const { return list_; }
  std::string text() const { return fmt::format("{}", fmt::join(list_, "\n")); }  // of the file's attribute

 private:
  const RunOptions& options_;
  std::vector<std::string> list_;
  CollapseWatch watch_;
};

// Warns of a day, and puts the text into the file.
class Watch final : public Observer {
 public:
  Watch(Warnings& warnings, const FirmSums& sums) : warnings_(warnings), sums_(sums) {}
  void write_into(results::ResultsFile& file) { file_ = &file; }
  void record(const engine::DayView& day, results::Recording&) override {
    if (warnings_.add_of_day(day, sums_.last("output"), sums_.baseline("output")))
      file_->replace_text(results::warnings_attribute, warnings_.text());
  }

 private:
  Warnings& warnings_;
  const FirmSums& sums_;
  results::ResultsFile* file_ = nullptr;
};

// Shows each day to the caller.
class Caller final : public Observer {
 public:
  Caller(const RunOptions& options, int days) : options_(options), days_(days) {}
  void record(const engine::DayView& day, results::Recording&) override {
    if (options_.observe) options_.observe(day);
    if (options_.progress) options_.progress(day.day.number() + 1, days_);
  }

 private:
  const RunOptions& options_;
  int days_;
};

// Days that an interrupted run of the same study recorded, and the state after them.
template <class Real>
struct Earlier {
  Earlier(const engine::State<Real>& initial, const resolve::Study& study, const std::filesystem::path& output)
      : Earlier(interrupted_run(study, output), initial, study, output) {}

  std::filesystem::path results;
  observe::Saved observers;
  engine::State<Real> state;

 private:
  Earlier(const InterruptedRun& run, const engine::State<Real>& initial, const resolve::Study& study,
          const std::filesystem::path& output)
      : results(run.results), state(state_in(run.checkpoint, initial, study, output, observers)) {}
};

// Puts the days of an interrupted run into the file.
void replay(const EarlierDays& earlier, results::ResultsFile& file) {
  for (std::size_t day = 0; day < earlier.days(); ++day) {
    for (const std::string& array : earlier.arrays()) file.write_day(array, day, earlier.day_of(array, day));
    file.flush_day(day);
  }
}

// Arrays and figures that the scenario names and that no observer writes.
void refuse_unknown_outputs(const resolve::Study& study, const std::vector<results::Variable>& variables) {
  std::vector<std::string> arrays, figures;
  for (const results::Variable& variable : variables)
    if (!variable.axes.empty() && variable.axes.front() == results::time_axis) arrays.push_back(variable.name);
  for (const observe::SummedOutput& sum : observe::summed_outputs("")) figures.push_back(sum.variable.name);
  Mistakes mistakes;
  const language::Output output = language::output(study.scenario);
  schema::positions(output.arrays, "array", arrays, mistakes);
  schema::positions(output.firms.figures, "output", figures, mistakes);
  mistakes.throw_if_any();
}

// The observers that write the results file, in the order of its arrays.
struct Recorders : observe::Recorders {
  Recorders(const resolve::Study& study, const engine::DayView& baseline, const std::string& money,
            const Context& context)
      : observe::Recorders(baseline, study.population.women_share,
                           models::labour::adequate_pay(study.scenario.tables.at("labour")), money, context),
        measures(baseline, study.calendar, money),
        time(observe::time_axis(study.calendar, study.output.ends)),
        firm_series(baseline, study.output.firms, study.output.figures, time, money),
        network(baseline, money) {
    if (!study.setup.measures.empty()) all.push_back(&measures);
    if (!study.output.firms.empty()) all.push_back(&firm_series);
    if (study.output.network) all.push_back(&network);
    refuse_unknown_outputs(study, observe::variables_of(all));
  }

  observe::Measures measures;
  results::Axis time;
  observe::FirmSeries firm_series;
  observe::NetworkArrays network;
};

template <class Real>
RunSummary run_simulation(engine::Simulation<Real>& simulation, const resolve::Study& study, const RunOptions& options,
                          const Context& context) {
  std::optional<Earlier<Real>> earlier;
  if (options.resume) earlier.emplace(simulation.state(), study, options.output);
  const int first = earlier ? earlier->state.day.number() : 0;
  const engine::DayView baseline = view_of(simulation);
  const std::string money = observe::money_unit(baseline.network);
  Recorders recorders(study, baseline, money, context);
  std::vector<Observer*> observers = recorders.all;
  std::optional<observe::Decomposition<Real>> decomposition;
  if (options.decompose) observers.push_back(&decomposition.emplace(baseline, study.setup, money, context));
  std::vector<std::string> arrays = study.output.arrays;
  if (decomposition && !arrays.empty())  // asked for by the command: of any choice
    for (const results::Variable& variable : decomposition->variables()) arrays.push_back(variable.name);
  observe::Periods periods(study.output.ends, arrays, observe::variables_of(observers));

  simulation.check_steady_state();
  std::optional<EarlierDays> days;
  if (earlier) days.emplace(earlier->results, periods.ended_by(first));
  Warnings warnings(options, study, known_beforehand(simulation, study), days ? days->warnings() : "");
  observe::Summarizer summarizer(baseline.network, study.calendar, recorders.sums);
  Watch watch(warnings, recorders.sums);
  Caller caller(options, study.calendar.days());
  observers.insert(observers.end(), {&summarizer, &watch, &caller});

  std::vector<results::Attribute> attributes = provenance(study);
  attributes.emplace_back(results::warnings_attribute, warnings.text());
  results::ResultsFile file(options.output, observe::axes_of(observers, recorders.time), periods.variables(),
                            attributes, options.force || options.resume, observe::labels_of(observers));
  periods.into(file);
  watch.write_into(file);
  for (Observer* observer : observers) observer->begin(periods);
  if (earlier) {
    file.keep_at_least(days->days());
    replay(*days, file);
    periods.restore(earlier->observers, first);
    for (Observer* observer : observers) observer->restore(earlier->observers);
  }
  if (options.begin) options.begin(baseline);
  if (earlier) simulation.restore(std::move(earlier->state));
  try {
    if (!observe::run_days(simulation, study.calendar.days(), observers, periods, options.stop)) {
      observe::Saved saved;
      periods.save(saved);
      for (const Observer* observer : observers) observer->save(saved);
      interrupt(simulation, study, options, file, saved, periods.ended_by(simulation.state().day.number()));
    }
  } catch (...) {
    file.close_incomplete();
    throw;
  }
  file.finish();
  std::filesystem::remove(checkpoint_path(options.output));  // of this run, or of one it replaced

  RunSummary summary = summarizer.finish();
  if (decomposition) {
    const auto jobs = decomposition->jobs_lost();
    summary.jobs_lost_by_effect.assign(jobs.begin(), jobs.end());
    if (std::isnan(summary.world.employment_lost))
      for (double& lost : summary.jobs_lost_by_effect) lost = summary.world.employment_lost;
  }
  summary.measures = recorders.measures.accounts();
  summary.warnings = warnings.list();
  return summary;
}

}  // namespace

void check_outputs(const resolve::Study& study, const engine::DayView& baseline, const Context& context) {
  const Recorders recorders(study, baseline, observe::money_unit(baseline.network), context);
}

RunSummary run(const resolve::Study& study, const RunOptions& options, const Context& context) {
  if (options.decompose)
    network::refuse_beyond_memory(3 * resolve::simulation_bytes(study.setup, study.precision),
                                  network::available_bytes(), static_cast<double>(study.setup.network->firms.size()));
  RunSummary summary;
  resolve::with_simulation(study, context,
                           [&](auto& simulation) { summary = run_simulation(simulation, study, options, context); });
  return summary;
}

}  // namespace tierwave::study
