#include "analysis/contender.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "analysis/replicates.hpp"
#include "analysis/total_arrays.hpp"
#include "base/errors.hpp"
#include "base/trial.hpp"
#include "language/root_keys.hpp"
#include "observe/axes.hpp"
#include "observe/outputs.hpp"
#include "observe/workforce.hpp"
#include "results/format.hpp"
#include "results/read.hpp"
#include "study/provenance.hpp"

namespace tierwave::analysis {
namespace {

namespace fs = std::filesystem;
using results::ResultsReader;

std::vector<std::string> names_along(const results::Axis& axis) {
  if (const auto* texts = std::get_if<std::vector<std::string>>(&axis.values)) return *texts;
  std::vector<std::string> names;
  std::visit(
      [&](const auto& values) {
        for (const auto& value : values) names.push_back(fmt::format("{}", value));
      },
      axis.values);
  return names;
}

void take_entries(const std::vector<results::Axis>& axes, Contender& contender) {
  contender.entries[static_cast<std::size_t>(By::world)] = {std::string(name_of(By::world))};
  for (const results::Axis& axis : axes)
    for (std::size_t by = 0; by < axes_of_totals; ++by)
      if (axis.name == axis_names[by]) contender.entries[by] = names_along(axis);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

const results::Variable* variable_of(const ResultsReader& reader, const std::string& name) {
  const auto found = std::find_if(reader.variables().begin(), reader.variables().end(),
                                  [&](const results::Variable& variable) { return variable.name == name; });
  return found == reader.variables().end() ? nullptr : &*found;
}

bool has_axis(const ResultsReader& reader, const char* name) {
  return std::any_of(reader.axes().begin(), reader.axes().end(),
                     [&](const results::Axis& axis) { return axis.name == name; });
}

Calendar calendar_of(const ResultsReader& reader, const std::string& place) {
  const results::Axis& time = reader.axis(results::time_axis);
  const std::string_view prefix = results::time_units_prefix;
  const auto first =
      time.units.starts_with(prefix) ? parse_date(std::string_view(time.units).substr(prefix.size())) : std::nullopt;
  if (!first)
    throw InvalidInput(Location{place}, fmt::format("its days have the units '{}'", time.units),
                       "name a results file written by tierwave run or tierwave ensemble");
  return {*first, static_cast<int>(time.size())};
}

RunTotals totals_of_run(const ResultsReader& reader) {
  TotalsRecording recording(reader.axes(), reader.variables());
  for (const std::string& name : recording.fixed()) recording.write(name, reader.array(name).values);
  for (std::size_t day = 0; day < reader.axis(results::time_axis).size(); ++day) {
    for (const std::string& name : recording.daily()) recording.write_day(name, day, reader.day(name, day));
    recording.flush_day(day);
  }
  return recording.finish();
}

void refuse_unfit(const ResultsReader& reader, const std::string& place) {
  if (!has_axis(reader, results::time_axis))
    throw InvalidInput(Location{place}, "it holds no days: it is not of a run or an ensemble",
                       "name a results file written by tierwave run or tierwave ensemble");
  if (!reader.complete())
    throw InvalidInput(Location{place},
                       fmt::format("it is not finished: {} of {} days were written{}", reader.days_written(),
                                   reader.axis(results::time_axis).size(),
                                   has_axis(reader, results::replicate_axis) ? ", and not of all replicates" : ""),
                       has_axis(reader, results::replicate_axis)
                           ? "run the ensemble again with --force"
                           : "finish it with `tierwave run SCENARIO --resume`, or run it again");
  if (variable_of(reader, results::period_days_array))
    throw InvalidInput(Location{place}, "it holds weeks or months, which do not tell every day's jobs",
                       "run it again with --set output.every=day");
}

// Number of tiers of each replicate's own network; those that one lacks have no firms.
void fill_tiers(Contender& contender) {
  std::size_t tiers = 0;
  for (const RunTotals& run : contender.runs) tiers = std::max(tiers, run.at(Figure::output, By::tier).now.size());
  for (RunTotals& run : contender.runs)
    for (const FigureRow& row : figure_rows)
      if (Total& total = run.at(row.figure, By::tier); total.known()) {
        total.now.resize(tiers);
        total.before.resize(tiers);
      }
  contender.entries[static_cast<std::size_t>(By::tier)] = names_along(observe::tier_axis(tiers));
}

Contender read_contender(const fs::path& file) {
  const ResultsReader reader(file);
  const std::string place = file.string();
  refuse_unfit(reader, place);
  Contender contender;
  contender.from = place;
  contender.provenance = reader.attributes();
  contender.name = contender.text("title");
  contender.calendar = calendar_of(reader, place);
  contender.warnings = lines_of(contender.text(results::warnings_attribute));
  contender.is_ensemble = has_axis(reader, results::replicate_axis);
  const results::Variable* const output = variable_of(reader, "output");
  if (!output) throw InvalidInput(Location{place}, "it lacks the array 'output'", "run it again without output.arrays");
  contender.money = output->units;
  take_entries(reader.axes(), contender);
  if (contender.is_ensemble)
    contender.runs = read_totals(reader, place);
  else
    contender.runs.push_back(totals_of_run(reader));
  return contender;
}

}  // namespace

std::string Contender::text(const std::string& attribute) const {
  for (const auto& [key, value] : provenance)
    if (key == attribute && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  return "";
}

std::int64_t Contender::number(const std::string& attribute) const {
  for (const auto& [key, value] : provenance)
    if (key == attribute && std::holds_alternative<std::int64_t>(value)) return std::get<std::int64_t>(value);
  return 0;
}

Contender contender_of(const fs::path& file) {
  if (!survives([&] { read_contender(file); }))
    throw InputOutputError(file.string(), "read the results file", "the HDF5 library crashed on it",
                           "it is damaged: run again");
  return read_contender(file);
}

Contender described(const resolve::Study& study, bool is_ensemble) {
  Contender contender;
  contender.name = language::root(study.scenario).name;
  contender.from = study.scenario.file;
  contender.provenance = study::provenance(study);
  contender.calendar = study.calendar;
  const network::Network& network = *study.setup.network;
  contender.money = observe::money_unit(network);
  contender.is_ensemble = is_ensemble;
  std::vector<results::Axis> axes = observe::work_axes();
  axes.push_back(observe::country_axis(network));
  axes.push_back(observe::sector_axis(network));
  take_entries(axes, contender);
  return contender;
}

void run(const resolve::Study& study, std::uint32_t replicates, const ContenderOptions& options, const Context& context,
         Contender& contender) {
  contender.warnings = known_beforehand(study, context);
  if (contender.is_ensemble) {
    Replicates done(replicates);
    run_replicates(study, Keep::totals, options.stop, options.progress, context, done);
    for (std::string& warning : warnings_of(done, study)) contender.warnings.push_back(std::move(warning));
    for (std::optional<Replicate>& replicate : done) contender.runs.push_back(std::move(replicate->totals));
  } else {
    Replicate run = run_replicate(study, Keep::totals, options.stop, context);
    for (std::string* const warning : {&run.spread, &run.collapse})
      if (!warning->empty()) contender.warnings.push_back(std::move(*warning));
    contender.runs.push_back(std::move(run.totals));
    if (options.progress) options.progress(1);
  }
  fill_tiers(contender);
}

}  // namespace tierwave::analysis
