// Between which bounds the numbers of a firm network's files lie. A number beyond them is a slip, and a run that took it
// would end in infinities or in figures that mean nothing. Internal to reading.
#pragma once
#include <string_view>

#include "base/errors.hpp"

namespace tierwave::network {

// From 0 to `most`; a number that is not 0 is no nearer to 0 than `smallest`.
struct Bounds {
  double most;
  double smallest;
  const char* advice;
};

// The world makes about 1e8 million dollars a year, and in the smallest unit of account in use near 1e14 million.
inline constexpr Bounds money_bounds{1e15, 1e-30, "write millions of the currency a day, 0 where nothing flows"};
// Above the persons of working age in the world.
inline constexpr Bounds persons_bounds{5e9, 1e-15, "write persons, 0 where nobody works"};
inline constexpr Bounds enterprises_bounds{5e9, 1e-12, "write how many enterprises the row stands for"};
inline constexpr Bounds hours_bounds{24, 1e-6, "write hours a worker and day, from 0 to 24"};

// Adds a mistake, such as "hours_per_worker_day is 100, above 24", where a value lies beyond. Returns the value, or 0.
double within(double value, std::string_view what, const Bounds& bounds, const Location& where, Mistakes& mistakes);

}  // namespace tierwave::network
