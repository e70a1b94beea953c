// What a scenario says of workplace closures: the table [closures].
#pragma once
#include <string>
#include <vector>

#include "models/closures/closures.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"
#include "schema/values.hpp"

namespace tierwave::models {

// The files that [closures] names.
struct ClosureFiles {
  schema::Given<std::string> table, countries;
};

schema::Table closure_keys();
// The keys that say how much work each level of each indicator takes.
std::vector<std::string> closure_strength_keys();
ClosureFiles closure_files(const schema::Values& values);
ClosureParameters closure_parameters(const schema::Values& values);

}  // namespace tierwave::models
