// Numbers as text that reads back to the same bits, in as few characters as that takes.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace tierwave::economy {

// Shortest decimal text that reads back to the same double: 12 for 12.0, 1e+06 for a million.
std::string shortest(double value);

// The same for a thousandth of a value, without the rounding of a division: 319.175 for 319175 persons.
std::string shortest_thousandth(double value);

// Reads what shortest_thousandth wrote: 319175 for "319.175". Nothing for text, an empty field, NaN or infinity.
std::optional<double> parse_thousands(std::string_view field);

}  // namespace tierwave::economy
