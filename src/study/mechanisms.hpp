// The mechanisms that a scenario chooses, with their parameters.
#pragma once
#include "base/errors.hpp"
#include "models/mechanisms.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::study {

// Adds a mistake for a mechanism that the economy or the scenario's shocks cannot serve: no criticality ratings, no
// labour income, labour taken away where labour is no limit, sectors that do not exist.
models::Mechanisms mechanisms_of(const scenario::Scenario& scenario, const network::Network& network,
                                 Mistakes& mistakes);

}  // namespace tierwave::study
