// From [transport] to the corridors of a run.
#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/transport/corridors.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Off where [transport] names no distances. Crew change is blocked by the closures of [closures], as a mean over
// countries weighted by the employment of their firms. Adds notes, in words. Errors: InvalidInput with all mistakes of
// [transport] and its tables: keys written without distances, seafarers without closures.
models::transport::Corridors corridors_of(const scenario::Scenario& scenario, const network::Network& network,
                                          const Calendar& calendar, std::vector<std::string>& notes);

// The tables that [transport] reads, those of [closures] among them where it follows closures.
std::vector<std::string> files_of_transport(const scenario::Scenario& scenario);

}  // namespace tierwave::resolve
