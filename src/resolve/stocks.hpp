// Target stocks: what [stocks] says, as days of use by input product and using sector.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "economy/economy.hpp"
#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Sectors x sectors: row the input product, column the using sector; every entry at least 1, since a
// stock of less than a day's use cannot carry the baseline.
// Errors: InvalidInput for sectors without `stock_days`, a table with missing, unknown or doubled
// sectors, entries below 1.
economy::Matrix target_stock_days(const scenario::Scenario& scenario, const network::Network& network);

// The table that [stocks] names.
std::vector<std::string> files_of_stocks(const scenario::Scenario& scenario);

// By firm, where [stocks] draws them: a number of days from a Poisson law, keyed by the seed, the replicate and the
// firm's id. Empty under the other rules.
std::vector<double> drawn_stock_days(const scenario::Scenario& scenario, const network::Network& network,
                                     std::uint32_t replicate);

}  // namespace tierwave::resolve
