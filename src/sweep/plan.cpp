#include "sweep/plan.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "language/root_keys.hpp"
#include "language/stocks_keys.hpp"
#include "language/sweep_keys.hpp"
#include "resolve/replicate.hpp"
#include "sweep/design.hpp"

namespace tierwave::sweep {
namespace {

using resolve::Swept;

// Refused before anything of that size is made; in double precision, which holds any product of levels.
void refuse_too_many(const language::Sweep& sweep, const resolve::Study& study, double samples,
                     std::size_t replicates) {
  const double runs = samples * static_cast<double>(replicates);
  if (samples <= static_cast<double>(most_samples) && runs <= static_cast<double>(most_runs)) return;
  std::vector<std::string> factors;
  if (sweep.is_grid())
    for (const Swept& key : study.swept) factors.push_back(fmt::format("{}", key.levels.size()));
  if (sweep.is_sobol()) factors = {fmt::format("{}", *sweep.samples), fmt::format("({} keys + 2)", study.swept.size())};
  const std::string of = factors.size() > 1 ? fmt::format(" ({})", fmt::join(factors, " x ")) : "";
  const std::string each = replicates > 1 ? fmt::format(" of {} replicates each", replicates) : "";
  throw InvalidInput(sweep.plan.where,
                     fmt::format("the {} has {:.15g} samples{}{}, {:.15g} runs; at most {} samples and {} runs can be "
                                 "planned",
                                 sweep.is_grid() ? "grid" : "plan", samples, of, each, runs, most_samples, most_runs),
                     sweep.is_grid() ? "write fewer levels or keys, or choose plan = \"latin-hypercube\""
                                     : "write fewer samples or replicates");
}

double samples_of(const language::Sweep& sweep, const resolve::Study& study) {
  if (sweep.is_sobol()) return static_cast<double>(*sweep.samples) * static_cast<double>(study.swept.size() + 2);
  if (!sweep.is_grid()) return static_cast<double>(*sweep.samples);
  double samples = 1;
  for (const Swept& key : study.swept) samples *= static_cast<double>(key.levels.size());
  return samples;
}

std::vector<double> grid(const resolve::Study& study, std::size_t samples) {
  std::vector<double> values;
  values.reserve(samples * study.swept.size());
  for (std::size_t sample = 0; sample < samples; ++sample) {
    std::size_t apart = samples;  // samples from one level of a key to the same again
    for (const Swept& key : study.swept) {
      const std::size_t of_a_level = apart / key.levels.size();
      values.push_back(key.levels[sample % apart / of_a_level]);
      apart = of_a_level;
    }
  }
  return values;
}

std::vector<double> by_law(const resolve::Study& study, const UnitPoints& points) {
  std::vector<double> values(points.values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = study.swept[i % points.dimensions].distribution.quantile(points.values[i]);
  return values;
}

UnitPoints unit_points(const language::Sweep& sweep, const resolve::Study& study) {
  const auto samples = static_cast<std::size_t>(*sweep.samples);
  if (sweep.is_sobol()) return saltelli_design(samples, study.swept.size());
  std::vector<std::uint64_t> marks;
  for (const Swept& key : study.swept) marks.push_back(key.mark());
  return latin_hypercube(samples, marks, language::root(study.scenario).seed);
}

void refuse_equal_replicates(const language::Sweep& sweep, const resolve::Study& study) {
  const bool draws_stocks = language::stocks(study.scenario).rule == language::StockRule::poisson;
  if (!sweep.replicates || *sweep.replicates == 1 || draws_stocks || !study.draws.empty() ||
      resolve::draws_networks(study))
    return;
  throw InvalidInput(
      sweep.replicates.where,
      fmt::format("nothing is drawn: all {} replicates of a sample would be the same run", *sweep.replicates),
      "leave replicates out, or add [[ensemble.draw]] with a key to draw, rule = \"poisson\" in [stocks], "
      "or networks = \"drawn\" in [ensemble]");
}

void refuse_what_gives_nothing(const language::Sweep& sweep, const resolve::Study& study) {
  if (!sweep.plan)
    throw InvalidInput({study.scenario.file}, "the scenario does not say how to sweep",
                       "write [sweep] with plan = \"grid\", \"latin-hypercube\" or \"sobol\", or add --plan grid");
  if (study.swept.empty())
    throw InvalidInput(sweep.plan.where, "no key is swept: all runs would be the same",
                       "add [[sweep.over]] with key, low and high, or --over orders.tau_days=5:20");
  if (sweep.is_sobol() && *sweep.samples < 2)
    throw InvalidInput(sweep.samples.where, "one row of a Sobol plan has no variance to share out",
                       "write samples = 64 or more, best a power of 2");
  if (sweep.is_sobol() && 2 * study.swept.size() > most_sobol_dimensions)
    throw InvalidInput(
        sweep.plan.where,
        fmt::format("a Sobol plan has at most {} keys, not {}", most_sobol_dimensions / 2, study.swept.size()),
        "sweep fewer keys");
}

}  // namespace

std::string PlanShape::name_of(std::size_t sample, std::span<const double> values) const {
  std::vector<std::string> texts;
  for (std::size_t key = 0; key < keys.size(); ++key)
    texts.push_back(fmt::format("{} = {:.6g}", keys[key], values[key]));
  return fmt::format("{} ({})", sample, fmt::join(texts, ", "));
}

std::string PlanShape::matrix_of(std::size_t sample) const {
  if (kind != Kind::sobol) return "";
  const std::size_t matrix = sample % (keys.size() + 2);
  if (matrix < 2) return matrix == 0 ? "A" : "B";
  return fmt::format("A with {} of B", keys[matrix - 2]);
}

std::string name_of(PlanShape::Kind kind) {
  if (kind == PlanShape::Kind::grid) return "grid";
  return kind == PlanShape::Kind::sobol ? "sobol" : "latin-hypercube";
}

Plan plan_of(const resolve::Study& study) {
  const language::Sweep sweep = language::sweep(study.scenario);
  refuse_what_gives_nothing(sweep, study);
  refuse_equal_replicates(sweep, study);
  Plan plan;
  if (sweep.replicates) plan.replicates = static_cast<std::uint32_t>(*sweep.replicates);
  const double samples = samples_of(sweep, study);
  refuse_too_many(sweep, study, samples, plan.runs_of_a_sample());
  plan.kind = sweep.is_grid() ? Plan::Kind::grid : sweep.is_sobol() ? Plan::Kind::sobol : Plan::Kind::latin_hypercube;
  for (const Swept& key : study.swept) {
    plan.keys.push_back(key.key);
    plan.units.push_back(key.unit);
  }
  plan.samples = static_cast<std::size_t>(samples);
  plan.rows = sweep.is_grid() ? plan.samples : static_cast<std::size_t>(*sweep.samples);
  plan.values = sweep.is_grid() ? grid(study, plan.rows) : by_law(study, unit_points(sweep, study));
  return plan;
}

}  // namespace tierwave::sweep
