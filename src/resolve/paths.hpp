// When and how strongly a shock strikes: its time path from the keys of [[shock]].
#pragma once
#include "base/calendar.hpp"
#include "models/closures/closures.hpp"
#include "models/shocks/entry.hpp"
#include "models/shocks/shock.hpp"
#include "network/network.hpp"

namespace tierwave::resolve {

// A shock's strength by day, alone or by country, and whether it already holds the reduction itself.
struct Path {
  models::shocks::Intensity intensity;
  models::shocks::Intensity lasting = {};  // the same where it follows closures that do not wear off
  bool is_reduction = false;               // from `steps`, `phase_table`, or `daily_table` without `reduction`
};

// Strength by day from start, end or duration_days, ramp_days and recovery; 1 all along under a path of another form.
std::vector<double> window_of(const models::shocks::Entry& shock, const Calendar& calendar, Mistakes& mistakes);

// Built from start, end or duration_days, ramp_days, recovery; or steps; or daily_table; or phase_table; times
// the closures of each country where the shock follows them (`closures` is then not null).
// Adds a mistake for dates out of order, a start outside the run (an end may lie after it), keys that
// exclude each other, a daily table that lacks a day or a selected country, and a table of phases that lacks
// a selected sector.
Path time_path(const models::shocks::Entry& shock, const network::Network& network,
               const models::shocks::Selection& selection, const Calendar& calendar,
               const models::ClosureIntensity* closures, Mistakes& mistakes);

}  // namespace tierwave::resolve
