// From what a [[measure]] says of vaccinations to shares of the population by country and day.
#pragma once
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/errors.hpp"
#include "models/measures/entry.hpp"
#include "models/measures/measure.hpp"
#include "network/network.hpp"

namespace tierwave::resolve {

// Of the countries that the measure selects; a region takes the mean of its members weighted by employment. Notes in
// words: members without data, and where the series ends before the run. Adds a mistake for: neither a table nor steps;
// firms narrowed within countries; a table without employment; a country none of whose members has data; tables that
// cannot be read.
void read_vaccinations(const models::measures::MeasureEntry& entry, const network::Network& network,
                       const Calendar& calendar, models::measures::Measure& measure, std::vector<std::string>& notes,
                       Mistakes& mistakes);

}  // namespace tierwave::resolve
