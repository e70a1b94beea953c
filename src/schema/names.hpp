// Names that a scenario lists, as positions among those that exist.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.hpp"
#include "schema/values.hpp"

namespace tierwave::schema {

// Positions in `known` of the names under `key`, in the order in which they are written; none without the key. `what`
// says what they name. Adds a mistake, and no position, for every name that does not exist, with "did you mean", or
// stands twice; and a mistake for an empty list.
std::vector<std::size_t> positions(const Values& values, std::string_view key, std::string_view what,
                                   const std::vector<std::string>& known, Mistakes& mistakes);

}  // namespace tierwave::schema
