#include "analysis/ensemble.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "analysis/banded_outputs.hpp"
#include "analysis/ensemble_file.hpp"
#include "analysis/ensemble_memory.hpp"
#include "analysis/run_replicate.hpp"
#include "base/errors.hpp"
#include "base/jobs.hpp"
#include "network/memory.hpp"
#include "resolve/replicate.hpp"
#include "study/warnings.hpp"

namespace tierwave::analysis {
namespace {

using Replicates = std::vector<std::optional<Replicate>>;

// "replicate 17 (orders.tau_days = 3.2)"
std::string name_of(const resolve::Study& study, std::size_t number, const std::vector<double>& drawn) {
  std::vector<std::string> values;
  for (std::size_t draw = 0; draw < drawn.size(); ++draw)
    values.push_back(fmt::format("{} = {:.6g}", study.draws[draw].key, drawn[draw]));
  return fmt::format("replicate {}{}", number, values.empty() ? "" : fmt::format(" ({})", fmt::join(values, ", ")));
}

// Calls body(drawn values); an error says in which replicate it came up.
template <class Body>
void in_replicate(const resolve::Study& study, std::size_t number, Body&& body) {
  const std::vector<double> drawn = resolve::drawn_values(study, static_cast<std::uint32_t>(number));
  try {
    body(drawn);
  } catch (const InvalidInput& error) {
    std::vector<Mistake> mistakes = error.mistakes();
    for (Mistake& mistake : mistakes)
      mistake.problem = fmt::format("in {}: {}", name_of(study, number, drawn), mistake.problem);
    throw InvalidInput(std::move(mistakes));
  } catch (const BrokenInvariant& error) {
    throw BrokenInvariant(fmt::format("in {}: {}", name_of(study, number, drawn), error.what()));
  }
}

void check_all_values(const resolve::Study& study, std::uint32_t replicates, const Context& context) {
  for_jobs(
      context, study.draws.empty() ? 0 : replicates,
      [&](std::size_t number, const Context&) {
        in_replicate(study, number, [&](const std::vector<double>& drawn) { resolve::check_values(study, drawn); });
      },
      [](std::size_t) {});
}

Replicate run_one(const resolve::Study& study, std::size_t number, const std::function<bool()>& stop,
                  const Context& context) {
  Replicate done;
  in_replicate(study, number, [&](const std::vector<double>& drawn) {
    const auto replicate = static_cast<std::uint32_t>(number);
    done = run_replicate(resolve::replicate_of(study, replicate, drawn, context), stop, context);
    done.drawn = drawn;
  });
  return done;
}

std::vector<std::string> known_beforehand(const resolve::Study& study, const Context& context) {
  std::vector<std::string> warnings;
  resolve::with_simulation(study, context,
                           [&](auto& simulation) { warnings = study::known_beforehand(simulation, study); });
  return warnings;
}

// What the first replicate has to tell, and how many have something: "in 3 of 100 replicates, first in replicate 8:
// ...". `told` gives a replicate's text, empty for none.
template <class Told>
void add_counted(const Replicates& replicates, Told&& told, std::vector<std::string>& warnings) {
  std::size_t finished = 0, telling = 0, first = 0;
  std::string text;
  for (std::size_t number = 0; number < replicates.size(); ++number) {
    const std::optional<Replicate>& replicate = replicates[number];
    if (!replicate) continue;
    ++finished;
    const std::string own = told(*replicate);
    if (own.empty()) continue;
    if (telling++ > 0) continue;
    first = number;
    text = own;
  }
  if (telling > 0)
    warnings.push_back(
        fmt::format("in {} of {} replicates, first in replicate {}: {}", telling, finished, first, text));
}

std::vector<std::string> warnings_of(const Replicates& replicates, const resolve::Study& study) {
  std::vector<std::string> warnings;
  const auto of_shocks = [&](const Replicate& replicate) {
    for (const std::string& warning : replicate.warnings)
      if (std::find(study.said.warnings.begin(), study.said.warnings.end(), warning) == study.said.warnings.end())
        return warning;
    return std::string();
  };
  add_counted(replicates, of_shocks, warnings);
  add_counted(
      replicates, [](const Replicate& replicate) { return replicate.collapse_day ? std::string() : replicate.spread; },
      warnings);
  add_counted(
      replicates, [](const Replicate& replicate) { return replicate.collapse; }, warnings);
  return warnings;
}

using Finished = std::vector<const Replicate*>;

Finished finished(const Replicates& replicates) {
  Finished all;
  for (const std::optional<Replicate>& replicate : replicates)
    if (replicate) all.push_back(&*replicate);
  return all;
}

Spread spread(const Finished& replicates, const std::function<double(const Replicate&)>& figure) {
  std::vector<double> values;
  for (const Replicate* replicate : replicates) values.push_back(figure(*replicate));
  return spread_of(values);
}

EnsembleSummary summary_of(const resolve::Study& study, const Finished& replicates) {
  const network::Network& network = *study.setup.network;
  const Parts parts = parts_of(network);
  const auto hours_lost = [&](std::size_t part) {
    return spread(replicates, [part](const Replicate& replicate) { return replicate.hours_lost[part]; });
  };
  const auto output_lost = [&](std::size_t part) {
    return spread(replicates, [part](const Replicate& replicate) { return replicate.output_lost[part]; });
  };
  EnsembleSummary summary;
  summary.replicates = static_cast<std::uint32_t>(replicates.size());
  summary.firms = network.firms.size();
  summary.links = network.links.size();
  summary.days = study.calendar.days();
  const auto outputs = observe::summed_outputs("");
  summary.baseline_employment =
      Persons(replicates.front()->baseline[parts.world()][position_of(outputs, "employment")]);
  summary.hours_lost = hours_lost(parts.world());
  summary.employment_lost =
      spread(replicates, [&](const Replicate& replicate) { return replicate.employment_lost[parts.world()]; });
  summary.output_lost = output_lost(parts.world());
  summary.worst_hours_lost = spread(replicates, [](const Replicate& replicate) { return replicate.worst_hours_lost; });
  summary.worst_output_lost =
      spread(replicates, [](const Replicate& replicate) { return replicate.worst_output_lost; });
  summary.worst_day = spread(replicates, [](const Replicate& replicate) { return replicate.worst_day; });
  summary.worst_output_day = spread(replicates, [](const Replicate& replicate) { return replicate.worst_output_day; });
  for (std::size_t country = 0; country < parts.countries; ++country) {
    const std::string& code = network.countries[country].code;
    summary.countries.emplace_back(code, hours_lost(parts.country(country)));
    summary.countries_output.emplace_back(code, output_lost(parts.country(country)));
  }
  for (std::size_t sector = 0; sector < parts.sectors; ++sector) {
    const std::string& code = network.sectors[sector].code;
    summary.sectors.emplace_back(code, hours_lost(parts.sector(sector)));
    summary.sectors_output.emplace_back(code, output_lost(parts.sector(sector)));
  }
  return summary;
}

}  // namespace

std::uint32_t check_ensemble(const resolve::Study& study, const Context& context) {
  const std::uint32_t number = resolve::number_of_replicates(study);
  refuse_beyond_memory(study, number, context.threads(), network::available_bytes());
  check_all_values(study, number, context);
  return number;
}

EnsembleSummary run_ensemble(const resolve::Study& study, std::uint32_t number, const EnsembleOptions& options,
                             const Context& context) {
  std::vector<std::string> warnings;
  const auto tell = [&](std::vector<std::string> more) {
    for (std::string& warning : more) {
      if (options.warn) options.warn(warning);
      warnings.push_back(std::move(warning));
    }
  };
  EnsembleFile file(study, number, options.output, options.force);
  tell(known_beforehand(study, context));
  resolve::Study shared = study;  // with what all replicates can look up
  shared.setup.shocks.prepare(study.calendar.days());
  Replicates replicates(number);
  const auto finish = [&] {
    tell(warnings_of(replicates, study));
    file.finish(replicates, fmt::format("{}", fmt::join(warnings, "\n")), context);
  };
  try {
    for_jobs(
        context, number,
        [&](std::size_t job, const Context& own) { replicates[job] = run_one(shared, job, options.stop, own); },
        [&](std::size_t done) {
          if (options.progress) options.progress(static_cast<int>(done), static_cast<int>(number));
        });
  } catch (const Interrupted&) {
    finish();
    const auto done = std::count_if(replicates.begin(), replicates.end(), [](const auto& r) { return r.has_value(); });
    if (done == 0) throw Interrupted("interrupted before a replicate was finished; nothing was written");
    throw Interrupted(fmt::format("interrupted after {} of {} replicates; {} holds them and is marked incomplete", done,
                                  number, options.output.string()));
  } catch (...) {
    finish();
    throw;
  }
  finish();
  EnsembleSummary summary = summary_of(study, finished(replicates));
  summary.warnings = std::move(warnings);
  return summary;
}

}  // namespace tierwave::analysis
