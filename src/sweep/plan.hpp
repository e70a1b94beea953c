// The plan of a sweep: which values its keys take in which sample.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "resolve/study.hpp"

namespace tierwave::sweep {

// Limits that keep the plan and the list of its runs in memory.
inline constexpr std::size_t most_samples = 1'000'000;
inline constexpr std::size_t most_runs = 10'000'000;

// What a plan is but for its values.
struct PlanShape {
  enum class Kind : std::uint8_t { grid, latin_hypercube, sobol };
  Kind kind = Kind::grid;
  std::vector<std::string> keys;   // that are swept
  std::vector<std::string> units;  // of them
  std::size_t samples = 0;
  std::size_t rows = 0;                     // of a Sobol plan, else samples
  std::optional<std::uint32_t> replicates;  // of each sample; none: one run of the keys as they are written

  std::size_t runs_of_a_sample() const { return replicates.value_or(1); }
  std::size_t runs() const { return samples * runs_of_a_sample(); }
  // "17 (orders.tau_days = 3.2)", of a sample and its values
  std::string name_of(std::size_t sample, std::span<const double> values) const;
  // Of a Sobol plan, the matrix that a sample is a row of: "A", "B", or "A with orders.tau_days of B"; else empty.
  std::string matrix_of(std::size_t sample) const;
};

struct Plan : PlanShape {
  std::vector<double> values;  // by sample, by key

  std::span<const double> sample(std::size_t number) const {
    return std::span(values).subspan(number * keys.size(), keys.size());
  }
};

// "grid", "latin-hypercube", "sobol"
std::string name_of(PlanShape::Kind kind);

// The plan that the study's scenario asks for. In a grid the last key varies fastest.
// Errors: InvalidInput where it asks for none, names no keys, or asks for more runs than there can be, with how many;
// where all replicates of a sample would be the same run.
Plan plan_of(const resolve::Study& study);

}  // namespace tierwave::sweep
