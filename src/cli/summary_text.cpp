#include "cli/summary_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace tierwave::cli {

std::string what_is_not_known(double hours_lost, double employment_lost) {
  if (std::isnan(employment_lost))
    return "  no labour accounts: the network brings no employment, so hours and jobs are not known\n";
  if (std::isnan(hours_lost)) return "  the network brings no hours of work, so hours are not known\n";
  return "";
}

}  // namespace tierwave::cli
