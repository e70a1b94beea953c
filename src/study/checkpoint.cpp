#include "study/checkpoint.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <sstream>

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/output_lock.hpp"
#include "engine/state_fields.hpp"
#include "language/language.hpp"
#include "results/checkpoint.hpp"
#include "results/format.hpp"
#include "results/space.hpp"
#include "study/provenance.hpp"
#include "study/revision.hpp"

namespace tierwave::study {
namespace fs = std::filesystem;
namespace {

const std::string observer_prefix = "observer_";

// What must be the same for a run to go on where another stopped.
std::vector<results::Attribute> identity(const resolve::Study& study) {
  std::string inputs = scenario::resolved_text(study.scenario, language::whole());
  for (const auto& [file, hash] : study.population.hashes) inputs += file + hash;
  return {{"scenario", sha256(inputs)},
          {"program", fmt::format("{} {}", program_version, program_revision)},
          {"firms", static_cast<std::int64_t>(study.setup.network->firms.size())},
          {"links", static_cast<std::int64_t>(study.setup.network->links.size())}};
}

template <class Value>
Value value_of(const std::vector<results::Attribute>& attributes, const std::string& name, const Location& where) {
  for (const auto& [key, value] : attributes)
    if (key == name && std::holds_alternative<Value>(value)) return std::get<Value>(value);
  throw InvalidInput(where, fmt::format("there is no '{}' in it", name), "run again from the start");
}

}  // namespace

fs::path checkpoint_path(const fs::path& results) {
  return results.string() + ".checkpoint";
}

template <class Real>
void save_state(const engine::State<Real>& state, const observe::Saved& observers, const resolve::Study& study,
                const fs::path& results) {
  results::Checkpoint checkpoint;
  checkpoint.attributes = identity(study);
  checkpoint.attributes.emplace_back("day", std::int64_t{state.day.number()});
  engine::for_each_figure([&](const char* name, engine::Sweep, double engine::DaySummary::*figure) {
    checkpoint.attributes.emplace_back(name, state.summary.*figure);
  });
  for_each_array(state,
                 [&](const engine::Field& field, const auto& values) { checkpoint.arrays[field.name] = values; });
  for (const auto& [name, values] : observers) checkpoint.arrays[observer_prefix + name] = values;
  results::write_checkpoint(checkpoint_path(results), checkpoint);
}

template <class Real>
engine::State<Real> state_in(const results::Checkpoint& checkpoint, const engine::State<Real>& initial,
                             const resolve::Study& study, const fs::path& results, observe::Saved& observers) {
  const Location where{checkpoint_path(results).string()};
  for (const auto& [name, expected] : identity(study)) {
    const bool same = std::visit(
        [&, &key = name](const auto& value) {
          return value_of<std::decay_t<decltype(value)>>(checkpoint.attributes, key, where) == value;
        },
        expected);
    if (!same)
      throw InvalidInput(
          where, fmt::format("the checkpoint was made by another {} than this run's", name),
          "resume with the scenario, data and program of the interrupted run, or run again from the start");
  }
  engine::State<Real> state = initial;
  const auto day = value_of<std::int64_t>(checkpoint.attributes, "day", where);
  if (day < 1 || day > study.calendar.days())
    throw InvalidInput(where, fmt::format("its day is {}, the run has {} days", day, study.calendar.days()),
                       "run again from the start");
  state.day = Day(static_cast<int>(day));
  engine::for_each_figure([&](const char* name, engine::Sweep, double engine::DaySummary::*figure) {
    state.summary.*figure = value_of<double>(checkpoint.attributes, name, where);
  });
  for_each_array(state, [&](const engine::Field& field, auto& values) {
    using Values = std::decay_t<decltype(values)>;
    const auto found = checkpoint.arrays.find(field.name);
    const Values* saved = found == checkpoint.arrays.end() ? nullptr : std::get_if<Values>(&found->second);
    if (!saved || saved->size() != values.size())
      throw InvalidInput(
          where, fmt::format("the checkpoint has no '{}' of {} entries in this precision", field.name, values.size()),
          "run again from the start");
    values = *saved;
  });
  for (const auto& [name, values] : checkpoint.arrays)
    if (const auto* saved = std::get_if<std::vector<double>>(&values); saved && name.starts_with(observer_prefix))
      observers[name.substr(observer_prefix.size())] = *saved;
  return state;
}

template void save_state(const engine::State<float>&, const observe::Saved&, const resolve::Study&, const fs::path&);
template void save_state(const engine::State<double>&, const observe::Saved&, const resolve::Study&, const fs::path&);
template engine::State<float> state_in(const results::Checkpoint&, const engine::State<float>&, const resolve::Study&,
                                       const fs::path&, observe::Saved&);
template engine::State<double> state_in(const results::Checkpoint&, const engine::State<double>&, const resolve::Study&,
                                        const fs::path&, observe::Saved&);

namespace {

// What stands at a name, as far as going on is concerned.
struct Standing {
  bool results = false;
  bool complete = false;
  bool of_this_study = false;
  std::int64_t days = 0;
};

Standing standing_at(const fs::path& path, const std::vector<results::Attribute>& expected) {
  std::error_code error;
  Standing standing;
  if (!fs::is_regular_file(path, error)) return standing;
  try {
    const results::ResultsReader reader(path);
    standing = {.results = true,
                .complete = reader.complete(),
                .of_this_study = true,
                .days = static_cast<std::int64_t>(reader.days_written())};
    const auto& found = reader.attributes();
    for (const results::Attribute& one : expected)
      if (std::find(found.begin(), found.end(), one) == found.end()) standing.of_this_study = false;
  } catch (const std::exception&) {
    standing = {};  // damaged, or no results: no day can be taken from it
  }
  return standing;
}

// The attributes of a results file that say from what it was made.
std::vector<results::Attribute> made_from(const resolve::Study& study) {
  std::vector<results::Attribute> chosen;
  for (results::Attribute& attribute : provenance(study))
    if (attribute.first == "scenario_resolved" || attribute.first == "input_sha256")
      chosen.push_back(std::move(attribute));
  return chosen;
}

// The lines of this study's resolved scenario that the one in a results file does not have, each with its table.
std::string keys_that_differ(const fs::path& path, const std::vector<results::Attribute>& expected) {
  const auto lines_of = [](const std::vector<results::Attribute>& attributes) {
    std::vector<std::string> lines;
    std::string table;
    for (const auto& [name, value] : attributes) {
      if (name != "scenario_resolved" || !std::holds_alternative<std::string>(value)) continue;
      std::istringstream text(std::get<std::string>(value));
      for (std::string line; std::getline(text, line);) {
        line = line.substr(0, line.find("  #"));
        if (line.starts_with("[")) table = line + " ";
        if (line.find(" = ") != std::string::npos) lines.push_back(table + line);
      }
    }
    return lines;
  };
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return "";
  std::vector<std::string> there;
  try {
    there = lines_of(results::ResultsReader(path).attributes());
  } catch (const std::exception&) {
    return "";  // damaged, or no results
  }
  std::vector<std::string> differing;
  for (const std::string& line : lines_of(expected))
    if (std::find(there.begin(), there.end(), line) == there.end() && differing.size() < 5) differing.push_back(line);
  return differing.empty() ? "" : fmt::format("this one has {}", fmt::join(differing, "; "));
}

[[noreturn]] void nothing_to_go_on(const fs::path& results, const Standing& here, const Standing& other) {
  const std::string place = results.string();
  if (here.complete)
    throw InvalidInput(Location{place}, "the results are complete, there is nothing to resume",
                       "leave out --resume; with --force instead the run starts again and replaces them");
  const Standing& left = here.results ? here : other;
  if (!left.results)
    throw InputOutputError(place, "resume the run", "no interrupted run stands there",
                           "check the path, or leave out --resume to start the run");
  throw InvalidInput(Location{place},
                     fmt::format("{} days of an interrupted run are there, but no checkpoint {} to go on from; a run "
                                 "that was killed leaves none",
                                 left.days, checkpoint_path(results).string()),
                     "run again from the start with --force instead of --resume");
}

// The results file that holds the days before the checkpoint's.
fs::path results_before(std::int64_t day, const resolve::Study& study, const fs::path& results,
                        const std::array<Standing, 3>& found, const std::vector<results::Attribute>& expected) {
  const auto& [here, interrupted, left] = found;
  fs::path beside = results::interrupted_path(results);
  const fs::path partial = results.string() + ".partial";
  const auto entries = std::lower_bound(study.output.ends.begin(), study.output.ends.end(), static_cast<int>(day)) -
                       study.output.ends.begin();
  const auto fits = [&](const Standing& standing) {
    return standing.results && !standing.complete && standing.of_this_study && standing.days >= entries;
  };
  if (fits(here)) return results;
  if (fits(interrupted)) return beside;
  if (fits(left)) {
    const fs::path& name = here.complete ? beside : results;
    fs::rename(partial, name);
    return name;
  }
  if (here.complete && !interrupted.results && !left.results) nothing_to_go_on(results, here, left);
  for (const fs::path& name : {here.complete ? beside : results, beside, partial}) {
    const std::string differing = keys_that_differ(name, expected);
    if (!differing.empty())
      throw InvalidInput(Location{name.string()},
                         fmt::format("its days were simulated with another scenario: {}", differing),
                         "resume with the scenario of the interrupted run, or run again from the start with --force");
  }
  return here.complete ? beside : results;  // what does not fit is told by who reads it
}

}  // namespace

InterruptedRun interrupted_run(const resolve::Study& study, const fs::path& results) {
  const OutputLock lock(results);
  const std::vector<results::Attribute> expected = made_from(study);
  const std::array<Standing, 3> standing{standing_at(results, expected),
                                         standing_at(results::interrupted_path(results), expected),
                                         standing_at(results.string() + ".partial", expected)};
  const auto& [here, interrupted, left] = standing;
  std::error_code error;
  const fs::path checkpoint = checkpoint_path(results);
  if (!fs::exists(checkpoint, error)) nothing_to_go_on(results, here, interrupted.results ? interrupted : left);
  InterruptedRun run{.results = {}, .checkpoint = results::read_checkpoint(checkpoint)};
  const auto day = value_of<std::int64_t>(run.checkpoint.attributes, "day", Location{checkpoint.string()});
  run.results = results_before(day, study, results, standing, expected);
  return run;
}

EarlierDays::EarlierDays(const fs::path& results, std::size_t days) : reader_(results), days_(days) {
  if (reader_.complete() || reader_.days_written() < days)
    throw InvalidInput(Location{results.string()},
                       reader_.complete()
                           ? "the results are complete, there is nothing to resume"
                           : fmt::format("the results hold {} days, the checkpoint {}", reader_.days_written(), days),
                       "run again from the start with --force");
  warnings_ = value_of<std::string>(reader_.attributes(), results::warnings_attribute, Location{results.string()});
  for (const results::Variable& variable : reader_.variables())
    if (!variable.axes.empty() && results::is_time(variable.axes.front())) arrays_.push_back(variable.name);
}

}  // namespace tierwave::study
