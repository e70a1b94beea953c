#include "models/measures/kinds.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"

namespace tierwave::models::measures {
namespace {

constexpr bool rows_of_measures_in_order() {
  for (std::size_t row = 0; row < kinds; ++row)
    if (every_kind[row].kind != static_cast<Kind>(row)) return false;
  return true;
}
static_assert(rows_of_measures_in_order(), "every_kind has one row per kind, in the order of Kind");

}  // namespace

Kind kind_of(std::string_view name) {
  for (const KindRow& row : every_kind)
    if (row.name == name) return row.kind;
  throw BrokenInvariant(fmt::format("there is no kind of measure named '{}'", name));
}

}  // namespace tierwave::models::measures
