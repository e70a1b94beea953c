#include "cli/read_scenario.hpp"

#include "resolve/read_scenario.hpp"

namespace tierwave::cli {

scenario::Scenario read_scenario(const ScenarioOptions& options) {
  scenario::Overrides overrides = options.set;
  if (options.seed) overrides.push_back("seed=" + *options.seed);
  return resolve::read_scenario(options.scenario, overrides);
}

}  // namespace tierwave::cli
