// What a network leaves open, in words: assumptions that go with every run of it.
#pragma once
#include <string>
#include <vector>

#include "network/network.hpp"

namespace tierwave::resolve {

// Of which year jobs and money are, in which currency, and where there is no employment, so that hours and jobs are not
// known. One line each.
std::vector<std::string> notes_on(const network::Network& network);

}  // namespace tierwave::resolve
