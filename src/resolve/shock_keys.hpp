// What several kinds of [[shock]] ask of their keys.
#pragma once
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "models/shocks/entry.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// All [[shock]] entries, in the order of the file.
std::vector<models::shocks::Entry> shock_entries(const scenario::Scenario& scenario);

// The day of `start`, from the run's first; 0 without one. Adds a mistake for a start outside the run.
int first_day_of(const schema::Given<Date>& start, const Calendar& calendar, Mistakes& mistakes);

}  // namespace tierwave::resolve
