// The texts of warnings of shocks, one line each.
#pragma once
#include <string>

namespace tierwave::resolve {

// A shock that destroys more capital than there is where it strikes; both in millions.
std::string more_than_there_is(const std::string& shock, double amount, double capital);

// A shock whose strength is 0 on every day of the run wherever it strikes.
std::string of_no_strength(const std::string& shock);

}  // namespace tierwave::resolve
