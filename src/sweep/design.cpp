#include "sweep/design.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <cmath>
#include <numeric>

#include "base/random.hpp"

namespace tierwave::sweep {
namespace {

// Strata in the order of the points: those of the points' draws in rising order.
std::vector<std::uint32_t> shuffled_strata(std::size_t size, RandomKey key, std::uint32_t mark) {
  std::vector<double> draws(size);
  for (std::size_t i = 0; i < size; ++i)
    draws[i] = uniform(key, static_cast<std::uint32_t>(i), 0, Purpose::sweep_sample, mark);
  std::vector<std::uint32_t> strata(size);
  std::iota(strata.begin(), strata.end(), 0u);
  std::stable_sort(strata.begin(), strata.end(), [&](auto a, auto b) { return draws[a] < draws[b]; });
  return strata;
}

}  // namespace

UnitPoints latin_hypercube(std::size_t size, const std::vector<std::uint64_t>& marks, std::uint32_t seed) {
  UnitPoints points{marks.size(), std::vector<double>(size * marks.size())};
  for (std::size_t dimension = 0; dimension < marks.size(); ++dimension) {
    const RandomKey key{seed, static_cast<std::uint32_t>(marks[dimension] >> 32)};
    const auto mark = static_cast<std::uint32_t>(marks[dimension]);
    const std::vector<std::uint32_t> strata = shuffled_strata(size, key, mark);
    for (std::size_t i = 0; i < size; ++i) {
      const double within = uniform(key, static_cast<std::uint32_t>(i), 1, Purpose::sweep_sample, mark);
      const double value = (static_cast<double>(strata[i]) + within) / static_cast<double>(size);
      points.values[i * marks.size() + dimension] = std::min(value, 1.0 - 0x1.0p-53);  // not rounded up to 1
    }
  }
  return points;
}

UnitPoints sobol_sequence(std::size_t size, std::size_t dimensions) {
  UnitPoints points{dimensions, std::vector<double>(size * dimensions)};
  if (points.values.empty()) return points;
  boost::random::sobol engine(dimensions);
  // Exact: of 64 bits only as many of the highest are set as the number of a point has.
  for (double& value : points.values) value = std::ldexp(static_cast<double>(engine()), -64);
  return points;
}

UnitPoints saltelli_design(std::size_t rows, std::size_t dimensions) {
  const UnitPoints sequence = sobol_sequence(rows, 2 * dimensions);
  UnitPoints points{dimensions, {}};
  points.values.reserve(rows * (dimensions + 2) * dimensions);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::span<const double> a = sequence.point(row).first(dimensions);
    const std::span<const double> b = sequence.point(row).last(dimensions);
    points.values.insert(points.values.end(), a.begin(), a.end());
    points.values.insert(points.values.end(), b.begin(), b.end());
    for (std::size_t exchanged = 0; exchanged < dimensions; ++exchanged)
      for (std::size_t i = 0; i < dimensions; ++i) points.values.push_back(i == exchanged ? b[i] : a[i]);
  }
  return points;
}

}  // namespace tierwave::sweep
