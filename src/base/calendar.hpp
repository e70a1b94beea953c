// Dates of a run.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/units.hpp"

namespace tierwave {

using Date = std::chrono::sys_days;

// "2020-02-29" or nothing.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

// The days of a run: day 0 is `first`.
class Calendar {
 public:
  Calendar(Date first, int days) : first_(first), days_(days) {}
  Date first() const { return first_; }
  int days() const { return days_; }
  Date date(Day day) const { return first_ + std::chrono::days(day.number()); }
  // May lie before day 0 or after the last day.
  Day day(Date date) const { return Day(static_cast<int>((date - first_).count())); }

 private:
  Date first_;
  int days_;
};

}  // namespace tierwave
