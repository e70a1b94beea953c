// What a scenario says of transport: the table [transport].
#pragma once
#include <string>

#include "models/transport/corridors.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models::transport {

// What [transport] asks of files and of closures.
struct Sources {
  schema::Given<std::string> distances, countries;  // files; the first turns transport on
  schema::Given<bool> seafarers;
  schema::Given<double> blocked_by_closures;  // share of crew change, per share of work that closures stop

  bool follow_closures() const { return distances && *seafarers && *blocked_by_closures > 0; }
};

schema::Table keys();
Sources sources(const schema::Values& values);
LeadTimeParameters lead_time_parameters(const schema::Values& values);

// Corridors of the given distances, regions x regions, without blocked crew change.
Corridors corridors(const economy::Matrix& km, const schema::Values& values);

}  // namespace tierwave::models::transport
