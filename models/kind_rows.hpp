// What tables of kinds have in common: an array with one row per kind, whose members `kind` and `name` say which and what
// a scenario writes (models/shocks/kinds.hpp, models/measures/kinds.hpp).
#pragma once
#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.hpp"

namespace tierwave::models {

// Whether row i is that of kind i.
template <class Row, std::size_t size>
constexpr bool in_order(const std::array<Row, size>& rows) {
  for (std::size_t row = 0; row < size; ++row)
    if (static_cast<std::size_t>(rows[row].kind) != row) return false;
  return true;
}

// Names of the kinds whose row fits.
template <class Row, std::size_t size, class Fits>
std::vector<std::string> names_that(const std::array<Row, size>& rows, Fits fits) {
  std::vector<std::string> names;
  for (const Row& row : rows)
    if (fits(row)) names.emplace_back(row.name);
  return names;
}

// Errors: BrokenInvariant for a name that no kind has; reading a scenario refuses such. `what` they are kinds of.
template <class Row, std::size_t size>
auto kind_named(const std::array<Row, size>& rows, std::string_view name, const char* what) {
  for (const Row& row : rows)
    if (row.name == name) return row.kind;
  throw BrokenInvariant(fmt::format("there is no kind of {} named '{}'", what, name));
}

}  // namespace tierwave::models
