#include "resolve/shock_keys.hpp"

#include <fmt/format.h>

namespace tierwave::resolve {

void refuse_beside(const schema::Values& shock, const char* key, std::initializer_list<const char*> others,
                   Mistakes& mistakes) {
  if (!shock.written(key)) return;
  for (const char* other : others)
    if (shock.written(other))
      mistakes.add(shock.where(other), fmt::format("{} and {} exclude each other", other, key), "keep one of them");
}

int first_day_of(const schema::Values& shock, const Calendar& calendar, Mistakes& mistakes) {
  if (!shock.has("start")) return 0;
  const int day = calendar.day(shock.date("start")).number();
  if (day < 0 || day >= calendar.days())
    mistakes.add(shock.where("start"),
                 fmt::format("start {} lies outside the run, {} to {}", to_string(shock.date("start")),
                             to_string(calendar.first()), to_string(calendar.date(Day(calendar.days() - 1)))),
                 "choose a date inside the run, or leave the key out");
  return day;
}

}  // namespace tierwave::resolve
