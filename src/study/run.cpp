#include "study/run.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <optional>
#include <utility>

#include "base/errors.hpp"
#include "network/memory.hpp"
#include "study/checkpoint.hpp"
#include "study/closed_firms_recorder.hpp"
#include "study/collapse_watch.hpp"
#include "study/decomposition.hpp"
#include "study/memory.hpp"
#include "study/outputs.hpp"
#include "study/provenance.hpp"
#include "study/recorder.hpp"
#include "study/summary.hpp"
#include "study/transport_recorder.hpp"
#include "study/warnings.hpp"
#include "study/workforce_recorder.hpp"

namespace tierwave::study {
namespace {

// The checkpoint is of the last day in the file; that of a decomposed run would need three states.
template <class Simulation>
[[noreturn]] void interrupt(const Simulation& simulation, const Study& study, const RunOptions& options,
                            results::ResultsFile& file) {
  const std::filesystem::path& output = file.kept_path();
  const std::string beside =
      output == options.output ? "" : fmt::format("; {} holds the complete results of before", options.output.string());
  if (simulation.state().day.number() == 0) throw Interrupted("interrupted before the first day; nothing was written");
  file.wait();
  if (options.decompose)
    throw Interrupted(fmt::format(
        "interrupted after {} of {} days; {} holds them and is marked incomplete{}; a decomposed run starts anew",
        simulation.state().day.number(), study.calendar.days(), output.string(), beside));
  save_state(simulation.state(), study, options.output);
  throw Interrupted(fmt::format(
      "interrupted after {} of {} days; {} holds them and is marked incomplete{}; the same command with --resume {}",
      simulation.state().day.number(), study.calendar.days(), output.string(), beside,
      beside.empty() ? "goes on" : "in place of --force goes on"));
}

// The warnings of a run, told as they come up. A resumed run takes those of the days before.
class Warnings {
 public:
  Warnings(const RunOptions& options, const Study& study, std::vector<std::string> beforehand,
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

template <class Real>
RunSummary run_days(engine::Simulation<Real>& simulation, const Study& study, const RunOptions& options,
                    const Context& context) {
  const network::Network& network = *study.setup.network;
  const std::string money = money_unit(network);
  std::optional<EarlierDays> earlier;
  std::optional<engine::State<Real>> start;  // of a resumed run
  if (options.resume) {
    const std::filesystem::path results = earlier_results(study, options.output);
    start = load_state(simulation.state(), study, options.output);
    earlier.emplace(results, static_cast<std::size_t>(start->day.number()));
  }
  simulation.check_steady_state();
  std::vector<results::Attribute> attributes = provenance(study);
  Warnings warnings(options, study, known_beforehand(simulation, study), earlier ? earlier->warnings() : "");
  attributes.emplace_back(results::warnings_attribute, warnings.text());
  std::vector<results::Axis> file_axes = axes(network, to_string(study.calendar.first()), study.calendar.days());
  std::vector<results::Variable> variables = all_variables(money);
  if (options.decompose) {
    file_axes.push_back(effect_axis());
    for (results::Variable& variable : decomposition_outputs(money)) variables.push_back(std::move(variable));
  }
  results::ResultsFile file(options.output, std::move(file_axes), std::move(variables), attributes,
                            options.force || options.resume);
  if (earlier) file.keep_at_least(earlier->days());
  Recorder recorder(file, view_of(simulation), study.population.women_share, money, context);
  WorkforceRecorder workforce(file, view_of(simulation), study.scenario.tables.at("labour").number("adequate_pay"),
                              context);
  ClosedFirmsRecorder closed_firms(file, view_of(simulation), context);
  std::optional<Decomposition<Real>> decomposition;
  if (options.decompose) decomposition.emplace(file, view_of(simulation), study.setup, context);
  TransportRecorder transport(file, view_of(simulation), context);
  Summarizer summarizer(network, study.calendar, recorder);
  for (std::size_t day = 0; earlier && day < earlier->days(); ++day) {
    recorder.replay(*earlier, day);
    summarizer.add(Day(static_cast<int>(day)));
  }
  if (options.begin) options.begin(view_of(simulation));
  if (start) simulation.restore(std::move(*start));
  try {
    while (simulation.state().day.number() < study.calendar.days()) {
      if (options.stop && options.stop()) interrupt(simulation, study, options, file);
      const Day day = simulation.state().day;
      simulation.step();
      workforce.record(view_of(simulation));
      closed_firms.record(view_of(simulation));
      if (decomposition) decomposition->record(view_of(simulation));
      transport.record(view_of(simulation));
      recorder.record(view_of(simulation));
      summarizer.add(day);
      if (warnings.add_of_day(view_of(simulation), recorder.last("output"), recorder.baseline("output")))
        file.replace_text(results::warnings_attribute, warnings.text());
      if (options.observe) options.observe(view_of(simulation));
      if (options.progress) options.progress(simulation.state().day.number(), study.calendar.days());
    }
  } catch (...) {
    file.close_incomplete();
    throw;
  }
  file.finish();
  std::filesystem::remove(checkpoint_path(options.output));  // of this run, or of one it replaced
  RunSummary summary = summarizer.finish(network, study.calendar);
  if (decomposition) {
    const auto jobs = decomposition->jobs_lost();
    summary.jobs_lost_by_effect.assign(jobs.begin(), jobs.end());
    if (std::isnan(summary.world.employment_lost))
      for (double& lost : summary.jobs_lost_by_effect) lost = summary.world.employment_lost;
  }
  summary.warnings = warnings.list();
  return summary;
}

}  // namespace

RunSummary run(const Study& study, const RunOptions& options, const Context& context) {
  if (options.decompose)
    network::refuse_beyond_memory(3 * simulation_bytes(study.setup, study.precision), network::available_bytes(),
                                  static_cast<double>(study.setup.network->firms.size()));
  RunSummary summary;
  with_simulation(study, context, [&](auto& simulation) { summary = run_days(simulation, study, options, context); });
  return summary;
}

}  // namespace tierwave::study
