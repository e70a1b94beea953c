// The share of a baseline that is lost.
#pragma once
#include <limits>

namespace tierwave::observe {

// 1 - now / before. NaN, which says "not known", where the baseline is 0: of nothing no share is lost, and none is
// kept.
inline double share_lost(double now, double before) {
  return before > 0 ? 1 - now / before : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace tierwave::observe
