// What a run refuses of a table. An import and an inspection look for it here too, so that it is found before a run.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/errors.hpp"
#include "economy/economy.hpp"

namespace tierwave::economy {

// Whether goods of each cell reach a final user, directly or through what other cells make of them. Final demand counts
// where its total of the cell is above 0: what is negative is netted first, as a run does.
std::vector<char> reach_final_users(const Economy& economy);

// The reasons why no firms can be made of the table, each naming its cell, at most `most` of them: a flow or entry of final
// demand that is not finite, a flow below 0, purchases of a cell that sells nothing, sales that never reach a final user,
// no cell with output at all. Empty for a table that runs can use. Locations are empty.
std::vector<Mistake> refused_by_runs(const Economy& economy, std::size_t most);

// The same as sentences for an import and an inspection, at most a few.
std::vector<std::string> warnings_of_use(const Economy& economy);

}  // namespace tierwave::economy
