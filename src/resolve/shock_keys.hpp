// What several kinds of [[shock]] ask of their keys.
#pragma once
#include <initializer_list>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "schema/values.hpp"

namespace tierwave::resolve {

// Adds a mistake for each of `others` that is written beside `key`.
void refuse_beside(const schema::Values& shock, const char* key, std::initializer_list<const char*> others,
                   Mistakes& mistakes);

// The day of `start`, from the run's first; 0 without one. Adds a mistake for a start outside the run.
int first_day_of(const schema::Values& shock, const Calendar& calendar, Mistakes& mistakes);

}  // namespace tierwave::resolve
