// From [labour] to the labour market of a run.
#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "models/labour/market.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// `women_share` by cell, or empty. Adds notes, in words. Errors: InvalidInput with all mistakes of [labour] and its
// tables.
models::labour::Market labour_market(const scenario::Scenario& scenario, const network::Network& network,
                                     const Calendar& calendar, const std::vector<double>& women_share,
                                     std::vector<std::string>& notes);

// The tables that [labour] names.
std::vector<std::string> files_of_labour(const scenario::Scenario& scenario);

}  // namespace tierwave::resolve
