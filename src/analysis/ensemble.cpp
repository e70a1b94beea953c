#include "analysis/ensemble.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "analysis/banded_outputs.hpp"
#include "analysis/ensemble_file.hpp"
#include "analysis/ensemble_memory.hpp"
#include "analysis/replicates.hpp"
#include "base/errors.hpp"
#include "network/memory.hpp"
#include "resolve/replicate.hpp"

namespace tierwave::analysis {
namespace {

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

std::uint32_t check_ensemble(const resolve::Study& study, const Context& context, Keep keep) {
  const std::uint32_t number = resolve::number_of_replicates(study);
  refuse_beyond_memory(study, number, context.threads(), network::available_bytes(), keep);
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
  Replicates replicates(number);
  const auto finish = [&] {
    tell(warnings_of(replicates, study));
    file.finish(replicates, fmt::format("{}", fmt::join(warnings, "\n")), context);
  };
  try {
    run_replicates(
        study, Keep::days, options.stop,
        [&](std::size_t done) {
          if (options.progress) options.progress(static_cast<int>(done), static_cast<int>(number));
        },
        context, replicates);
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
