#include "network/bounds.hpp"

#include <fmt/format.h>

namespace tierwave::network {

double within(double value, std::string_view what, const Bounds& bounds, const Location& where, Mistakes& mistakes) {
  if (value == 0 || (value >= bounds.smallest && value <= bounds.most)) return value;
  if (value < 0)
    mistakes.add(where, fmt::format("{} is {}, below 0", what, value), bounds.advice);
  else if (value > bounds.most)
    mistakes.add(where, fmt::format("{} is {}, above {}", what, value, bounds.most), bounds.advice);
  else
    mistakes.add(where, fmt::format("{} is {}, nearer to 0 than {}", what, value, bounds.smallest), bounds.advice);
  return 0;
}

}  // namespace tierwave::network
