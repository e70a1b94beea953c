// Parameters that every replicate of an ensemble draws for itself: [[ensemble.draw]].
//
// A value is the quantile of its distribution at a uniform draw, which is a function of the seed, the replicate and the key's
// name: drawing one more key, or the same keys in another order, moves no value, and two scenarios with one seed draw
// alike.
#pragma once
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "base/random.hpp"
#include "language/distribution.hpp"
#include "resolve/number_keys.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

struct Draw : NumberKey {
  language::Distribution distribution;

  double value(RandomKey of_replicate) const;
  std::string array_name() const;  // of its values in a results file: "drawn_orders_tau_days"
};

// A draw of a key that the scenario switches off is left out, and a note says so: of what job-retention schemes do where
// `labour.schemes` is "none". So a variant without schemes extends an ensemble that draws it; its other draws do not move.
//
// Adds a mistake for every key that is unknown, no number, not a parameter of the chosen rule, without a value in the
// scenario, drawn twice, or of a table that all replicates share; for two keys of one array name; for distributions that make no
// sense; and for those that reach beyond the key's range.
std::vector<Draw> draws_of(const scenario::Scenario& scenario, std::vector<std::string>& notes, Mistakes& mistakes);

// Adds a mistake for every key that no table has, also of a scenario with mistakes of form.
void find_unknown_draws(const scenario::Scenario& scenario, Mistakes& mistakes);

// The scenario with a value for every draw, in their order.
scenario::Scenario with_values(scenario::Scenario scenario, const std::vector<Draw>& draws,
                               const std::vector<double>& values);

}  // namespace tierwave::resolve
