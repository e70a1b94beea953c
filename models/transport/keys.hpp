// What a scenario says of transport: the table [transport].
#pragma once
#include "models/transport/corridors.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::transport {

schema::Table keys();
LeadTimeParameters lead_time_parameters(const schema::Values& values);

// Corridors of the given distances, regions x regions, without blocked crew change.
Corridors corridors(const economy::Matrix& km, const schema::Values& values);

}  // namespace tierwave::models::transport
