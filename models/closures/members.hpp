// Which countries a region of an economy stands for.
#pragma once
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "models/closures/tables.hpp"
#include "network/network.hpp"

namespace tierwave::models {

// One list of ISO-3 codes per region. "*" becomes every country of either table that no other region
// names, in the order of the alphabet. Adds a mistake for a country that belongs to two regions, for a
// second "*" and for "*" beside other members.
std::vector<std::vector<std::string>> members_of(const std::vector<economy::Country>& regions,
                                                 const ClosureTable& closures, const CountryTable& countries,
                                                 Mistakes& mistakes);

}  // namespace tierwave::models
