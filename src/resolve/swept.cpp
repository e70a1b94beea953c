#include "resolve/swept.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "language/root_keys.hpp"
#include "language/sweep_keys.hpp"
#include "resolve/replicate.hpp"
#include "resolve/study.hpp"

namespace tierwave::resolve {
namespace {

NumberKeys swept_keys(const scenario::Scenario& scenario) {
  constexpr std::string_view itself = "it says how the runs are made";
  return {scenario,
          {.done = "swept",
           .example = "name a key of the model, such as orders.tau_days",
           .apart = {{"sweep", itself},
                     {"ensemble", itself},
                     {"output", "what a run writes changes none of the results of a sweep"}}}};
}

// The values of a grid in rising order of how they are written; nothing, and a mistake, where they make no sense.
std::vector<double> levels_of(const language::SweepOver& over, const schema::Key& key, const Swept& swept,
                              Mistakes& mistakes) {
  const language::EnsembleDraw& law = over.law;
  const bool whole = key.type == schema::Type::integer;
  if (law.distribution.written && *law.distribution != "uniform") {
    mistakes.add(law.distribution.where, fmt::format("a grid does not read the distribution of {}", swept.key),
                 "leave distribution out, or choose plan = \"latin-hypercube\" or \"sobol\"");
    return {};
  }
  if (over.values) {
    std::vector<double> levels = *over.values;
    std::vector<double> sorted = levels;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (levels.empty())
      mistakes.add(over.values.where, fmt::format("{} has no values", swept.key), "write one or more");
    if (twice != sorted.end())
      mistakes.add(over.values.where, fmt::format("{} has the value {} twice", swept.key, *twice), "write it once");
    for (const double value : levels) {
      if (whole && value != std::floor(value))
        mistakes.add(over.values.where, fmt::format("{} is given {}, and is a whole number", swept.key, value),
                     "write whole numbers");
      if (value < key.minimum || value > key.maximum)
        mistakes.add(
            over.values.where,
            fmt::format("{} is given {:.6g}, outside {:.6g} to {:.6g}", swept.key, value, key.minimum, key.maximum),
            "write values in that range");
    }
    return levels;
  }
  if (!over.levels) {
    mistakes.add(law.key.where, fmt::format("{} has no levels, which a grid needs", swept.key),
                 "write levels = 5, or the values themselves, values = [5, 10, 20]; with --over KEY=LOW:HIGH:LEVELS");
    return {};
  }
  const auto last = static_cast<double>(*over.levels - 1);
  const double low = swept.distribution.low, high = swept.distribution.high;
  if (whole && last > high - low) {
    mistakes.add(over.levels.where,
                 fmt::format("{} has {} levels, and there are {:.0f} whole numbers from {:.0f} to {:.0f}", swept.key,
                             *over.levels, high - low + 1, low, high),
                 "write fewer levels");
    return {};
  }
  std::vector<double> levels;
  for (std::int64_t level = 0; level <= *over.levels - 1; ++level) {
    const double share = static_cast<double>(level) / last;
    const double value = level + 1 == *over.levels ? high : low + share * (high - low);
    levels.push_back(whole ? std::floor(value + 0.5) : value);
  }
  return levels;
}

// Low and high, which all but a normal or lognormal law and the values of a grid need.
bool has_range(const language::SweepOver& over, const Swept& swept, Mistakes& mistakes) {
  const language::EnsembleDraw& law = over.law;
  if (*law.distribution == "normal" || *law.distribution == "lognormal") return true;
  bool has = true;
  for (const auto* end : {&law.low, &law.high})
    if (!*end) {
      mistakes.add(law.key.where, fmt::format("{} has no {}", swept.key, end->key),
                   "write low and high, the range of its values");
      has = false;
    }
  return has;
}

// In words of a sweep; of laws that are not cut the distribution itself tells.
void check_ends(const language::SweepOver& over, const schema::Key& key, const Swept& swept, Mistakes& mistakes) {
  const auto& [low, high] = std::tie(over.law.low, over.law.high);
  if (low && *low < key.minimum)
    mistakes.add(low.where,
                 fmt::format("{} is swept from {:.6g}, below {:.6g}, its least value", swept.key, *low, key.minimum),
                 fmt::format("write low = {:.6g} or more", key.minimum));
  if (high && *high > key.maximum)
    mistakes.add(
        high.where,
        fmt::format("{} is swept up to {:.6g}, above {:.6g}, its greatest value", swept.key, *high, key.maximum),
        fmt::format("write high = {:.6g} or less", key.maximum));
}

void refuse_doubled(const std::vector<Swept>& swept, const Swept& next, Mistakes& mistakes) {
  if (std::any_of(swept.begin(), swept.end(), [&](const Swept& other) { return other.key == next.key; }))
    mistakes.add(next.where, fmt::format("{} is swept twice", next.key), "keep one of the two");
}

void refuse_drawn(const scenario::Scenario& scenario, const std::vector<Swept>& swept, Mistakes& mistakes) {
  Mistakes told_elsewhere;
  std::vector<std::string> notes;
  for (const Draw& draw : draws_of(scenario, notes, told_elsewhere))
    for (const Swept& one : swept)
      if (one.key == draw.key)
        mistakes.add(one.where, fmt::format("{} is swept and drawn by [[ensemble.draw]]", one.key),
                     "take it out of one of the two");
}

}  // namespace

std::vector<Swept> swept_of(const scenario::Scenario& scenario, Mistakes& mistakes) {
  const language::Sweep sweep = language::sweep(scenario);
  std::vector<Swept> list;
  if (!sweep.plan) return list;
  const NumberKeys keys = swept_keys(scenario);
  for (const language::SweepOver& over : language::sweep_over(scenario)) {
    Swept swept;
    const schema::Key* key = keys.find(over.law.key, swept, mistakes);
    if (!key) continue;
    if (sweep.is_grid() && over.values) {
      swept.distribution.whole = key->type == schema::Type::integer;
    } else {
      if (!has_range(over, swept, mistakes)) continue;
      const std::size_t before = mistakes.size();
      check_ends(over, *key, swept, mistakes);
      if (mistakes.size() > before) continue;
      swept.distribution = distribution_of(over.law, *key, swept.key, mistakes);
      if (mistakes.size() > before) continue;
    }
    if (sweep.is_grid()) swept.levels = levels_of(over, *key, swept, mistakes);
    for (const schema::Mention& of_grid : {schema::Mention(over.levels), schema::Mention(over.values)})
      if (!sweep.is_grid() && of_grid.written)
        mistakes.add(
            of_grid.where,
            fmt::format("{} of {} belongs to a grid, and the plan is \"{}\"", of_grid.key, swept.key, *sweep.plan),
            "write low and high alone, or choose plan = \"grid\"");
    refuse_doubled(list, swept, mistakes);
    list.push_back(std::move(swept));
  }
  if (sweep.replicates) refuse_drawn(scenario, list, mistakes);
  return list;
}

void find_unknown_swept(const scenario::Scenario& scenario, Mistakes& mistakes) {
  const NumberKeys keys = swept_keys(scenario);
  for (const language::SweepOver& over : language::sweep_over(scenario)) keys.find_unknown(over.law.key, mistakes);
}

bool sweeps_networks(const Study& study) {
  const bool swept = std::any_of(study.swept.begin(), study.swept.end(), [](const Swept& key) {
    return key.key == "seed" || key.table == "economy" || key.table == "network" || key.table.starts_with("network.");
  });
  return swept || (language::sweep(study.scenario).replicates && draws_networks(study));
}

Study swept_study(const Study& study, const std::vector<double>& values, std::optional<std::uint32_t> replicate,
                  const Context& context) {
  scenario::Scenario scenario = study.scenario;
  for (std::size_t i = 0; i < study.swept.size(); ++i)
    set_number(scenario, study.swept[i], values[i], study.swept[i].distribution.whole);
  if (replicate) {
    const RandomKey key{language::root(scenario).seed, *replicate};
    std::vector<double> drawn;
    for (const Draw& draw : study.draws) drawn.push_back(draw.value(key));
    scenario = with_values(std::move(scenario), study.draws, drawn);
  }
  Population population = study.population;
  if (sweeps_networks(study))
    population = make_population(scenario, context, draws_networks(study) ? replicate.value_or(0) : 0);
  return resolve(std::move(scenario), std::move(population), replicate.value_or(0));
}

}  // namespace tierwave::resolve
