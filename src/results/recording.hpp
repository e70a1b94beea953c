// Where observers put what they record, array by array and day by day: a results file, or what stands before one.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace tierwave::results {

class Recording {
 public:
  virtual ~Recording() = default;
  // An array without a time axis, whole, row by row in the order of its axes.
  virtual void write(std::string_view variable, std::span<const double> values) = 0;
  // One day of an array with a time axis.
  virtual void write_day(std::string_view variable, std::size_t day, std::span<const double> values) = 0;
  // Ends a day for which every array with a time axis was written. Days come in order, from 0.
  virtual void flush_day(std::size_t day) = 0;
};

}  // namespace tierwave::results
