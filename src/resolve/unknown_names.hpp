// Names that a scenario with mistakes of form writes and that do not exist: countries and sectors that its economy does
// not have, keys to be drawn that no table has. A scenario without mistakes of form has them found by resolve().
#pragma once
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Reads the economy, or the firms, that the scenario names. Where those cannot be read, their own mistakes come once
// the scenario is right, and no name is judged.
void find_unknown_names(const scenario::Scenario& scenario, Mistakes& mistakes);

}  // namespace tierwave::resolve
