// Whether scenarios may be set against each other.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "analysis/contender.hpp"

namespace tierwave::analysis {

// Every scenario is held against the baseline. Refused always: other days, and a single run beside an ensemble.
// Refused without `force`: another version of the program, seed, precision, economy or network, other countries,
// sectors, tiers or currency. With it, what differs comes back as labels, by scenario.
// Errors: InvalidInput with all that does not fit.
std::vector<std::vector<std::string>> check_comparable(const std::vector<Contender>& contenders, std::size_t baseline,
                                                       bool force);

}  // namespace tierwave::analysis
