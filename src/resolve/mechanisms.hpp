// The mechanisms that a scenario chooses, with their parameters.
#pragma once
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "models/mechanisms.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Adds notes, in words, on what the chosen mechanisms leave without effect. Errors: InvalidInput for mechanisms that the
// economy or the scenario's shocks cannot serve: no criticality ratings, no labour income, labour taken away where
// labour is no limit, sectors that do not exist.
models::Mechanisms mechanisms_of(const scenario::Scenario& scenario, const network::Network& network,
                                 std::vector<std::string>& notes);

}  // namespace tierwave::resolve
