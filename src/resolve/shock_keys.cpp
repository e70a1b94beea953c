#include "resolve/shock_keys.hpp"

#include <fmt/format.h>

#include "models/shocks/keys.hpp"

namespace tierwave::resolve {

std::vector<models::shocks::Entry> shock_entries(const scenario::Scenario& scenario) {
  std::vector<models::shocks::Entry> entries;
  if (const auto list = scenario.lists.find("shock"); list != scenario.lists.end())
    for (const schema::Values& shock : list->second) entries.push_back(models::shocks::entry_from(shock));
  return entries;
}

int first_day_of(const schema::Given<Date>& start, const Calendar& calendar, Mistakes& mistakes) {
  if (!start) return 0;
  const int day = calendar.day(*start).number();
  if (day < 0 || day >= calendar.days())
    mistakes.add(start.where,
                 fmt::format("start {} lies outside the run, {} to {}", to_string(*start), to_string(calendar.first()),
                             to_string(calendar.date(Day(calendar.days() - 1)))),
                 "choose a date inside the run, or leave the key out");
  return day;
}

}  // namespace tierwave::resolve
