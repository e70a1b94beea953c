// [sweep] and [[sweep.over]]: a plan of many runs, which differ by the values of keys.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "language/ensemble_keys.hpp"
#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

schema::Table sweep_keys();

struct Sweep {
  schema::Given<std::string> plan;        // "grid", "latin-hypercube" or "sobol"; none where there is no sweep
  schema::Given<std::int64_t> samples;    // of a Latin hypercube, or rows of a Sobol plan
  schema::Given<std::int64_t> resamples;  // of the bootstrap of Sobol indices
  schema::Given<std::int64_t> replicates;
  schema::Given<bool> keep_replicates;

  bool is_grid() const { return plan && *plan == "grid"; }
  bool is_sobol() const { return plan && *plan == "sobol"; }
};

// One entry of [[sweep.over]]: a law as [[ensemble.draw]] has it, or the levels of a grid.
struct SweepOver {
  EnsembleDraw law;
  schema::Given<std::int64_t> levels;
  schema::Given<std::vector<double>> values;
};

Sweep sweep(const scenario::Scenario& scenario);
std::vector<SweepOver> sweep_over(const scenario::Scenario& scenario);

// Adds an entry for each text of the command line, "KEY=LOW:HIGH", "KEY=LOW:HIGH:LEVELS" or "KEY=VALUE,VALUE,..."; one
// that names the key of an entry of the scenario replaces it. Errors: InvalidInput, with "--over" as its place.
void add_sweep_over(scenario::Scenario& scenario, const std::vector<std::string>& texts);

}  // namespace tierwave::language
