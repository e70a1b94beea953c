// The scenario that a command's options name.
#pragma once
#include "cli/commands.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::cli {

scenario::Scenario read_scenario(const ScenarioOptions& options);

}  // namespace tierwave::cli
