#include "analysis/replicates.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/errors.hpp"
#include "base/jobs.hpp"
#include "resolve/replicate.hpp"
#include "study/warnings.hpp"

namespace tierwave::analysis {
namespace {

// "replicate 17 (orders.tau_days = 3.2)"
std::string replicate_name(const resolve::Study& study, std::size_t number, const std::vector<double>& drawn) {
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
      mistake.problem = fmt::format("in {}: {}", replicate_name(study, number, drawn), mistake.problem);
    throw InvalidInput(std::move(mistakes));
  } catch (const BrokenInvariant& error) {
    throw BrokenInvariant(fmt::format("in {}: {}", replicate_name(study, number, drawn), error.what()));
  }
}

Replicate run_one(const resolve::Study& study, std::size_t number, Keep keep, const std::function<bool()>& stop,
                  const Context& context) {
  Replicate done;
  in_replicate(study, number, [&](const std::vector<double>& drawn) {
    const auto replicate = static_cast<std::uint32_t>(number);
    done = run_replicate(resolve::replicate_of(study, replicate, drawn, context), keep, stop, context);
    done.drawn = drawn;
  });
  return done;
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

}  // namespace

void check_all_values(const resolve::Study& study, std::uint32_t replicates, const Context& context) {
  for_jobs(
      context, study.draws.empty() ? 0 : replicates,
      [&](std::size_t number, const Context&) {
        in_replicate(study, number, [&](const std::vector<double>& drawn) { resolve::check_values(study, drawn); });
      },
      [](std::size_t) {});
}

void run_replicates(const resolve::Study& study, Keep keep, const std::function<bool()>& stop,
                    const std::function<void(std::size_t done)>& progress, const Context& context,
                    Replicates& replicates) {
  resolve::Study shared = study;  // with what all replicates can look up
  shared.setup.shocks.prepare(study.calendar.days());
  for_jobs(
      context, replicates.size(),
      [&](std::size_t job, const Context& own) { replicates[job] = run_one(shared, job, keep, stop, own); },
      [&](std::size_t done) {
        if (progress) progress(done);
      });
}

std::vector<std::string> known_beforehand(const resolve::Study& study, const Context& context) {
  std::vector<std::string> warnings;
  resolve::with_simulation(study, context,
                           [&](auto& simulation) { warnings = study::known_beforehand(simulation, study); });
  return warnings;
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

}  // namespace tierwave::analysis
