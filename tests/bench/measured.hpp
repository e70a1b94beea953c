// What was measured of a row, all its processes together.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bench/child.hpp"
#include "bench/row.hpp"

namespace tierwave::bench {

struct Measured {
  Row row;
  Told told;
  std::vector<std::string> failures;  // of its processes

  std::optional<double> figure(int threads, const std::string& what) const;
  std::optional<double> figure(const std::string& what) const { return figure(0, what); }  // at any number of threads
  std::set<int> threads() const;                                                           // that were measured
};

// Each measurement in a process of its own. Errors: Interrupted.
Measured measure(const Row& row, const DayOptions& options);

}  // namespace tierwave::bench
