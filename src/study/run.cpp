#include "study/run.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "study/outputs.hpp"
#include "study/provenance.hpp"
#include "study/recorder.hpp"
#include "study/summary.hpp"

namespace tierwave::study {
namespace {

std::vector<results::Variable> all_variables(const std::string& money) {
  std::vector<results::Variable> variables;
  for (const SummedOutput& output : summed_outputs(money)) {
    variables.push_back(output.variable);
    if (!output.baseline_of_firm) continue;
    results::Variable baseline = output.variable;
    baseline.name = "baseline_" + baseline.name;
    baseline.long_name = "baseline of " + baseline.long_name;
    baseline.description = "Without shocks. " + baseline.description;
    baseline.axes.erase(baseline.axes.begin());
    baseline.cell_methods = "country: sum sector: sum tier: sum";
    variables.push_back(baseline);
  }
  for (const results::Variable& variable : other_outputs(money)) variables.push_back(variable);
  return variables;
}

template <class Simulation>
RunSummary run_days(Simulation& simulation, const Study& study, const RunOptions& options, const Context& context) {
  const network::Network& network = *study.setup.network;
  const std::string money = money_unit(network);
  results::ResultsFile file(options.output, axes(network, to_string(study.calendar.first()), study.calendar.days()),
                            all_variables(money), provenance(study), options.force);
  simulation.check_steady_state();
  Recorder recorder(file, view_of(simulation), study.population.women_share, money, context);
  Summarizer summarizer(network, study.calendar, recorder);
  try {
    for (int day = 0; day < study.calendar.days(); ++day) {
      if (options.stop && *options.stop)
        throw Interrupted(fmt::format("interrupted after {} of {} days; {} holds them and is marked incomplete", day,
                                      study.calendar.days(), options.output.string()));
      simulation.step();
      recorder.record(view_of(simulation));
      summarizer.add(Day(day));
      if (options.progress) options.progress(day + 1, study.calendar.days());
    }
  } catch (...) {
    file.close_incomplete();
    throw;
  }
  file.finish();
  return summarizer.finish(network, study.calendar);
}

}  // namespace

RunSummary run(const Study& study, const RunOptions& options, const Context& context) {
  RunSummary summary;
  with_simulation(study, context, [&](auto& simulation) { summary = run_days(simulation, study, options, context); });
  return summary;
}

}  // namespace tierwave::study
