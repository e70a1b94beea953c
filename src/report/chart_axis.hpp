// What charts share: round numbers along an axis, dates along another, coordinates as text.
#pragma once
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.hpp"

namespace tierwave::report {

inline constexpr int value_steps = 5;  // about so many intervals along an axis of values

// Multiples of 1, 2 or 5 times a power of ten from at or below `low` to at or above `high`, `steps` intervals or some more
// or fewer. low <= high, both finite; equal ones are taken apart by one unit.
std::vector<double> round_numbers(double low, double high, int steps);

// Days with their names: firsts of months as "2020-03", of runs shorter than two months days as "03-15".
std::vector<std::pair<int, std::string>> dates_along(const Calendar& calendar);

// A coordinate with one digit after the point, without ".0" and never "-0".
std::string coordinate(double value);

// Class names of what belongs to the scenario at this place: its colour, and in lines its dashes. They recur after six.
inline constexpr std::size_t distinct_styles = 6;
std::string style_of(std::size_t place);

// Opens an SVG picture that says what it shows; `title` and `description` are plain text. The caller closes it.
std::string open_picture(const std::string& id, const std::string& title, const std::string& description, double width,
                         double height);

}  // namespace tierwave::report
