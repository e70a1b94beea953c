#include "bench/measured.hpp"

#include <fmt/format.h>

#include "bench/machine.hpp"

namespace tierwave::bench {

std::optional<double> Measured::figure(int threads, const std::string& what) const {
  const auto figures = told.find(threads);
  if (figures == told.end()) return std::nullopt;
  const auto found = figures->second.find(what);
  return found == figures->second.end() ? std::nullopt : std::optional(found->second);
}

std::set<int> Measured::threads() const {
  std::set<int> numbers;
  for (const auto& [threads, figures] : told)
    if (threads > 0) numbers.insert(threads);
  return numbers;
}

Measured measure(const Row& row, const DayOptions& options) {
  Measured measured{row, {}, {}};
  const auto add = [&](const char* what, const std::function<void(const Tell&)>& work) {
    Outcome outcome = in_child(work);
    for (auto& [threads, figures] : outcome.told) measured.told[threads].merge(figures);
    if (!outcome.failure.empty()) measured.failures.push_back(fmt::format("{}: {}", what, outcome.failure));
  };
  add("generation at one thread", [&](const Tell& tell) { measure_generation(row, 1, options.scratch, tell); });
  if (all_threads() > 1)
    add("generation at all threads",
        [&](const Tell& tell) { measure_generation(row, all_threads(), options.scratch, tell); });
  if (row.kind != Row::Kind::dense) add("days", [&](const Tell& tell) { measure_day(row, options, tell); });
  return measured;
}

}  // namespace tierwave::bench
