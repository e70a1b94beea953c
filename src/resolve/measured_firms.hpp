// The single firms that [[measure]] entries name.
#pragma once
#include <vector>

#include "base/errors.hpp"
#include "models/measures/entry.hpp"
#include "models/shocks/shock.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

std::vector<models::measures::MeasureEntry> measure_entries(const scenario::Scenario& scenario);

// Of one entry: one entry a firm; empty where it names none. Mistakes as named_firms() and read_firms().
std::vector<bool> firms_of(const models::measures::MeasureEntry& entry, const network::Network& network,
                           Mistakes& mistakes);

// The places of these firms.
models::shocks::Selection places_of(const std::vector<bool>& firms, const network::Network& network);

// Of every entry that names any, for network::make_groups(). What is wrong with them is told with their measure.
std::vector<std::vector<bool>> firms_named(const scenario::Scenario& scenario, const network::Network& network);

}  // namespace tierwave::resolve
