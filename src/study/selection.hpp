// Where a shock strikes: the selection from the keys of [[shock]].
#pragma once
#include "base/errors.hpp"
#include "models/shocks/shock.hpp"
#include "network/network.hpp"
#include "schema/values.hpp"

namespace tierwave::study {

// Adds a mistake, with "did you mean", for every name that does not exist, and for a selection that
// holds no firm (a tier or size class that no firm has).
models::shocks::Selection select(const schema::Values& shock, const network::Network& network, Mistakes& mistakes);

}  // namespace tierwave::study
