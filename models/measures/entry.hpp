// One [[measure]] as a scenario wrote it: the keys of keys.hpp as typed values. Names are not yet positions.
#pragma once
#include <string>
#include <vector>

#include "models/measures/kinds.hpp"
#include "models/shocks/entry.hpp"

namespace tierwave::models::measures {

struct TriggerEntry {
  shocks::Text quantity, country;
  shocks::Number below, above, off;
  shocks::Whole days;
};

struct MeasureEntry {
  shocks::Text label;
  Kind kind = Kind::job_retention;
  Location table;  // of the whole [[measure]]
  shocks::Place place;
  shocks::Names contracts, partners, products;
  shocks::Text payer;
  schema::Given<Date> start, end;
  shocks::Whole duration_days, delay_days, ramp_days;
  TriggerEntry trigger;
  shocks::Number budget, reach, informal_reach;
  shocks::Number pay, amount, jobs_kept, share, cost, output_below, fixed_cost, spending, additional, speed,
      credit_days, rate, elasticity, demand_elasticity, quota, stock_days, holding_cost;
  schema::Given<schema::Steps> steps;
  shocks::Text vaccinated, employment;  // files
  shocks::Whole notice_days;
  shocks::Number floor, employer_part;
  shocks::Whole support_days;
  shocks::WholeNumbers firms;  // ids
  shocks::Text firm_table;     // a file

  bool names_firms() const { return firms || firm_table; }
};

}  // namespace tierwave::models::measures
