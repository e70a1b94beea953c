// A smaller economy: countries and sectors joined by a mapping.
#pragma once
#include "economy/economy.hpp"
#include "economy/mapping.hpp"

namespace tierwave::economy {

// Flows, output, value added and employment are summed. What cannot be summed is a weighted mean:
//   women_share, hours_per_worker_year                 by employment
//   labour_share                                       by value added
//   stock_days                                         by the intermediate use of the using sector
//   remote_share, essential_share                      by employment (by output where nobody works)
//   household_demand_reduction, on_site_consumption    by household demand
// An attribute is the mean over the joined sectors that have it. Criticality: joined inputs and users take the mean
// weighted by flow (critical 1, important 0.5, other 0), from 0.75 up critical, from 0.25 up important. Utilisation: what
// joined cells could make together over what they make. Where all weights are zero the mean is a plain one. A region's members are those of its
// parts. Errors: InvalidInput with every code of the mapping that the economy does not have and every code of the
// economy that the mapping lacks.
Economy aggregate(const Economy& economy, const Mapping& mapping);

}  // namespace tierwave::economy
