// What a scenario says of workplace closures: the table [closures].
#pragma once
#include <string>

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
ClosureFiles closure_files(const schema::Values& values);
ClosureParameters closure_parameters(const schema::Values& values);

}  // namespace tierwave::models
