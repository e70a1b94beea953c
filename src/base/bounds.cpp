#include "base/bounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tierwave {

bool within(double value, const Bounds& bounds) {
  return value >= bounds.least && value <= bounds.most && (value == 0 || std::abs(value) >= bounds.smallest);
}

bool require_within(double value, std::string_view what, const Bounds& bounds, const Location& where,
                    Mistakes& mistakes) {
  if (within(value, bounds)) return true;
  const std::string wrong = !std::isfinite(value)  ? "not a finite number"
                            : value < bounds.least ? fmt::format("below {}", bounds.least)
                            : value > bounds.most  ? fmt::format("above {}", bounds.most)
                                                   : fmt::format("nearer to 0 than {:.6g}", bounds.smallest);
  mistakes.add(where, fmt::format("{} is {}, {}", what, value, wrong), std::string(bounds.advice));
  return false;
}

double stand_in(const Bounds& bounds) {
  return std::clamp(0.0, bounds.least, bounds.most);
}

}  // namespace tierwave
