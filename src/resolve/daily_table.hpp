// Daily tables by country: CSV with a column `date` and one column per country code.
#pragma once
#include <filesystem>
#include <vector>

#include "base/calendar.hpp"
#include "economy/economy.hpp"

namespace tierwave::resolve {

// [country][day] for the days of the calendar; countries that are not `selected` may be missing and are 0.
// Errors: InvalidInput with all mistakes of the file: dates out of order, a hole in the dates, days of
// the run that the table does not cover, unknown and missing countries, fields that are no number of at most 1.
std::vector<std::vector<double>> read_daily_table(const std::filesystem::path& path,
                                                  const std::vector<economy::Country>& countries,
                                                  const std::vector<bool>& selected, const Calendar& calendar);

}  // namespace tierwave::resolve
