// [ensemble] and [[ensemble.draw]]: replicates, and the keys that they draw.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

schema::Table ensemble_keys();

struct Ensemble {
  schema::Given<std::int64_t> replicates;
  schema::Given<std::string> networks;  // "shared" or "drawn"

  bool draws_networks() const { return networks && *networks == "drawn"; }
};

// One entry of [[ensemble.draw]]; a scenario with mistakes of form may lack any of its keys.
struct EnsembleDraw {
  schema::Given<std::string> key;
  schema::Given<std::string> distribution;
  schema::Given<double> low, high;
  std::array<schema::Given<double>, 3> centres;  // mode, mean, median: of these at most one
  std::array<schema::Given<double>, 2> spreads;  // standard_deviation, log_deviation: the same
};

Ensemble ensemble(const scenario::Scenario& scenario);
std::vector<EnsembleDraw> ensemble_draws(const scenario::Scenario& scenario);

}  // namespace tierwave::language
