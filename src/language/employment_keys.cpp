#include "language/employment_keys.hpp"

namespace tierwave::language {

using schema::Key;
using schema::Type;

std::vector<Key> employment_keys() {
  return {
      Key{.name = "employment",
          .type = Type::path,
          .text = "CSV of employment by country and year. Each country's jobs are carried to its figure, all sectors "
                  "and firms by one factor; without it they are those of the economy's labour accounts."},
      Key{.name = "jobs_of",
          .type = Type::choice,
          .fallback = "scenario",
          .choices = {"scenario", "economy"},
          .text = "`scenario`: jobs are those of the scenario's year, where `employment` names a table. "
                  "`economy`: they stay those of the labour accounts.",
          .source = "choice: hours and jobs are read as those of the days that are simulated"},
      Key{.name = "employment_year",
          .type = Type::integer,
          .unit = "year",
          .minimum = 1900,
          .maximum = 2200,
          .text = "The year whose jobs are the baseline. Left out it is the year of `start`, or 2019 where that is "
                  "2020 to 2022, whose figures hold the losses."},
  };
}

EmploymentChoice employment_choice(const scenario::Scenario& scenario) {
  const schema::Reader read{scenario.tables.at("economy")};
  return {.table = read("employment"), .jobs_of = read("jobs_of"), .year = read("employment_year")};
}

}  // namespace tierwave::language
