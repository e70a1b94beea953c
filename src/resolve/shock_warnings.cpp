#include "resolve/shock_warnings.hpp"

#include <fmt/format.h>

namespace tierwave::resolve {
std::string more_than_there_is(const std::string& shock, double amount, double capital) {
  return fmt::format(
      "shock '{}' destroys {:.6g} million of capital where there are {:.6g}: all of it is taken as lost and nothing "
      "more; look at amount in this shock, and at capital.to_value_added",
      shock, amount, capital);
}

std::string of_no_strength(const std::string& shock) {
  return fmt::format(
      "shock '{}' changes nothing: its strength is 0 on every day of the run wherever it strikes; if that is not "
      "meant, look at its reduction, dates, steps or table, and at the closures it follows",
      shock);
}

}  // namespace tierwave::resolve
