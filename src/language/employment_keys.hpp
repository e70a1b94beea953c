// Keys of [economy] that say of which year the jobs of a run are.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

std::vector<schema::Key> employment_keys();

struct EmploymentChoice {
  schema::Given<std::string> table;    // employment by country and year
  schema::Given<std::string> jobs_of;  // "scenario" or "economy"
  schema::Given<std::int64_t> year;    // the baseline's; none: that of the first day, or the last before the pandemic

  bool switched_off() const { return jobs_of && *jobs_of != "scenario"; }
  bool carries() const { return table && !switched_off(); }
};

EmploymentChoice employment_choice(const scenario::Scenario& scenario);

}  // namespace tierwave::language
