#include "cli/summary_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace tierwave::cli {

std::string per_cent(double share) {
  constexpr double shown_by_one_digit = 0.0005;
  if (std::isnan(share)) return "-";
  if (std::abs(share) < round_off) return "0.0";
  if (std::abs(share) < shown_by_one_digit) return fmt::format("{:.1g}", 100 * share);
  return fmt::format("{:.1f}", 100 * share);
}

std::string jobs(Persons employment) {
  const double persons = employment.value();
  if (!(persons > 0)) return "no employment";
  return persons < 1e5 ? fmt::format("{:.6g} jobs", persons) : fmt::format("{:.1f} million jobs", persons / 1e6);
}

std::string what_is_not_known(double hours_lost, double employment_lost) {
  if (std::isnan(employment_lost))
    return "  no labour accounts: the network brings no employment, so hours and jobs are not known\n";
  if (std::isnan(hours_lost)) return "  the network brings no hours of work, so hours are not known\n";
  return "";
}

}  // namespace tierwave::cli
