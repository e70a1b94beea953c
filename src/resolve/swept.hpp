// The keys that the runs of a sweep differ by: [[sweep.over]].
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/context.hpp"
#include "base/errors.hpp"
#include "language/distribution.hpp"
#include "resolve/number_keys.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

struct Study;

struct Swept : NumberKey {
  language::Distribution distribution;  // of a Latin hypercube and a Sobol plan
  std::vector<double> levels;           // of a grid
};

// Nothing where the scenario has no plan. Adds a mistake for every key that is unknown, no number, without a value, not
// a parameter of the chosen rule, swept twice or drawn as well; for laws and levels that make no sense or reach beyond
// the key's range.
std::vector<Swept> swept_of(const scenario::Scenario& scenario, Mistakes& mistakes);

// Adds a mistake for every key that no table has, also of a scenario with mistakes of form.
void find_unknown_swept(const scenario::Scenario& scenario, Mistakes& mistakes);

// Whether every run of the sweep has a network of its own.
bool sweeps_networks(const Study& study);

// The study of one run: these values for the keys of study.swept, in their order. With a replicate also what that draws
// for the keys of study.draws, and of all else; without one the keys of study.draws are as they are written, and
// replicate 0 draws the rest. It shares the study's network unless sweeps_networks().
// Errors: InvalidInput for values that do not fit each other.
Study swept_study(const Study& study, const std::vector<double>& values, std::optional<std::uint32_t> replicate,
                  const Context& context);

}  // namespace tierwave::resolve
