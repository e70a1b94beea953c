// Names that a scenario lists, as positions among those that exist.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.hpp"
#include "schema/given.hpp"
#include "schema/values.hpp"

namespace tierwave::schema {

// Positions in `known` of the names that were given, in the order in which they are written; none without the key. `what`
// says what they name. Adds a mistake, and no position, for every name that does not exist, with "did you mean", or
// stands twice; and a mistake for an empty list. `advice` may know better what an unknown name means: what it answers,
// unless empty, takes the place of "did you mean".
std::vector<std::size_t> positions(const Given<std::vector<std::string>>& names, std::string_view what,
                                   const std::vector<std::string>& known, Mistakes& mistakes,
                                   const std::function<std::string(const std::string&)>& advice = {});
// The same of the names under `key`.
std::vector<std::size_t> positions(const Values& values, std::string_view key, std::string_view what,
                                   const std::vector<std::string>& known, Mistakes& mistakes,
                                   const std::function<std::string(const std::string&)>& advice = {});

}  // namespace tierwave::schema
