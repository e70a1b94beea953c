#include "cli/read_scenario.hpp"

#include "study/language.hpp"

namespace tierwave::cli {

scenario::Scenario read_scenario(const ScenarioOptions& options) {
  scenario::Overrides overrides = options.set;
  if (options.seed) overrides.push_back("seed=" + *options.seed);
  return scenario::read(options.scenario, study::language(), overrides);
}

}  // namespace tierwave::cli
