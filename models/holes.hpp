// Days that tables of decisions by country do not cover.
#pragma once
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"

namespace tierwave::models {

// A few names, and how many there are when they are more.
inline std::string a_few_of(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 5;
  if (names.size() <= shown) return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format("{} countries ({}, ...)", names.size(), fmt::join(names.begin(), names.begin() + shown, ", "));
}

// Gathers holes, the same days of several countries in one message.
class Holes {
 public:
  // The days of a calendar for which has_data(date) is false.
  template <class HasData>
  void look(const std::string& country, const Calendar& calendar, HasData&& has_data) {
    std::optional<Date> hole;  // its first day
    for (int day = 0; day < calendar.days(); ++day) {
      const Date date = calendar.date(Day(day));
      const bool missing = !has_data(date);
      if (missing && !hole) hole = date;
      if (!missing && hole) {
        countries_[{*hole, date - std::chrono::days(1)}].push_back(country);
        hole.reset();
      }
    }
    if (hole) countries_[{*hole, calendar.date(Day(calendar.days() - 1))}].push_back(country);
  }

  // `what` the table tells: "closures".
  void report(const char* what, const std::string& file, Mistakes& mistakes) const {
    for (const auto& [days, names] : countries_) {
      const std::string span = days.first == days.second
                                   ? "on " + to_string(days.first)
                                   : fmt::format("from {} to {}", to_string(days.first), to_string(days.second));
      mistakes.add({file}, fmt::format("no {} {} for {}", what, span, a_few_of(names)),
                   "choose days the table covers, or give a table that covers these days");
    }
  }

 private:
  std::map<std::pair<Date, Date>, std::vector<std::string>> countries_;
};

}  // namespace tierwave::models
