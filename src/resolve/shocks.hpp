// From [[shock]] entries to the plan of shocks of a run.
#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/shocks/plan.hpp"
#include "network/groups.hpp"
#include "network/network.hpp"
#include "resolve/said.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Says what was assumed, and warns of such as more capital destroyed than there is.
// Errors: InvalidInput with all mistakes of all shocks: unknown countries, sectors, size classes or final
// uses, time paths that make no sense, sector attributes the economy lacks, overlaps without a rule.
models::shocks::Plan resolve_shocks(const scenario::Scenario& scenario, const network::Network& network,
                                    const network::Groups& groups, const Calendar& calendar, Said& said);

// Tables that the shocks and the closures they follow are read from.
std::vector<std::string> files_of_shocks(const scenario::Scenario& scenario);

}  // namespace tierwave::resolve
