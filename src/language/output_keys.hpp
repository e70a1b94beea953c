// [output]: what a run writes into its results file.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/shocks/entry.hpp"
#include "scenario/scenario.hpp"
#include "schema/given.hpp"
#include "schema/table.hpp"

namespace tierwave::language {

schema::Table output_keys();

// [output.firms]: of which firms, and which of their figures.
struct OutputFirms {
  models::shocks::Place place;
  schema::Given<std::vector<std::int64_t>> ids;
  schema::Given<std::int64_t> largest;
  schema::Given<std::vector<std::string>> figures;
  Location table;  // line 0 where it is not written

  bool selects() const { return place.countries || place.narrows_firms() || ids || largest; }
};

struct Output {
  schema::Given<std::vector<std::string>> arrays;
  schema::Given<std::string> every;  // "day", "week" or "month"
  bool network = false;
  OutputFirms firms;
};

Output output(const scenario::Scenario& scenario);

}  // namespace tierwave::language
