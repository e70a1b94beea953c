// Whether the files and folders that a scenario names are there.
#pragma once
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Errors: with exit code 5, every path written in the scenario that leads to nothing, each with the place of its key,
// the path it leads to and the folder where relative paths start. Tables that the program writes itself name none.
void refuse_missing_files(const scenario::Scenario& scenario, const schema::Table& language);

}  // namespace tierwave::resolve
