// One replicate of an ensemble: a run that keeps in memory what the ensemble is made from.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/run_totals.hpp"
#include "analysis/sums.hpp"
#include "base/context.hpp"
#include "resolve/study.hpp"

namespace tierwave::analysis {

// What a replicate keeps, and so which observers look at it: what is lost and when it is worst; totals, which take the same
// memory however many days there are; or all, with figures by day.
enum class Keep : std::uint8_t { losses, totals, days };

struct Replicate {
  std::vector<double> drawn;  // values of the study's draws, in their order
  RunTotals totals;           // not with `Keep::losses`
  // With `Keep::days`.
  std::vector<std::vector<double>> world;     // by summed output: by day
  std::vector<std::vector<float>> parts;      // by banded output: by day, country and then sector
  std::vector<std::vector<double>> spending;  // by measure: of all countries, by day
  PartSums baseline;                          // without shocks
  // With `Keep::days` and `Keep::losses`, as all up to `collapse_day`. By part: shares of the baseline, mean over the run; NaN
  // where that is 0.
  std::vector<double> hours_lost, employment_lost, output_lost;
  double worst_day = 0;                       // of the lowest hours of the world; NaN where it has none
  double worst_hours_lost = 0;                // share of the baseline on that day; NaN likewise
  double worst_output_day = 0;                // of the lowest output of the world
  double worst_output_lost = 0;               // share of the baseline on that day
  std::optional<std::uint32_t> collapse_day;  // study/collapse.hpp
  std::string collapse;                       // the same in words
  std::string spread;                         // the first day on which shocks spread by missing inputs, in words
  std::vector<std::string> warnings;          // of its shocks, in words
};

// Checks first that nothing moves without shocks. `study` is the replicate's own (study/replicate.hpp); `stop` is asked
// before each day, true interrupts. Errors: BrokenInvariant where an account breaks; Interrupted.
Replicate run_replicate(const resolve::Study& study, Keep keep, const std::function<bool()>& stop,
                        const Context& context);

}  // namespace tierwave::analysis
