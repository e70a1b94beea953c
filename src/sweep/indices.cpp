#include "sweep/indices.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/spread.hpp"
#include "base/random.hpp"

namespace tierwave::sweep {
namespace {

// Results of rows that may be drawn several times, as positions.
struct Rows {
  std::span<const double> results;
  std::size_t keys;

  double a(std::size_t row) const { return results[row * (keys + 2)]; }
  double b(std::size_t row) const { return results[row * (keys + 2) + 1]; }
  double exchanged(std::size_t row, std::size_t key) const { return results[row * (keys + 2) + 2 + key]; }
};

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// First-order indices of all keys, then total ones.
std::vector<double> estimates(const Rows& rows, const std::vector<std::uint32_t>& chosen) {
  const auto size = static_cast<double>(chosen.size());
  double mean = 0, largest = 0;
  for (const std::uint32_t row : chosen) {
    mean += rows.a(row) + rows.b(row);
    largest = std::max({largest, std::abs(rows.a(row)), std::abs(rows.b(row))});
  }
  mean /= 2 * size;
  double variance = 0;
  for (const std::uint32_t row : chosen) {
    const double a = rows.a(row) - mean, b = rows.b(row) - mean;
    variance += a * a + b * b;
  }
  variance /= 2 * size;
  std::vector<double> indices(2 * rows.keys, unknown);
  constexpr double round_off = 1e-9;  // of sums over firms and days
  if (!(variance > round_off * largest * (round_off * largest))) return indices;
  for (std::size_t key = 0; key < rows.keys; ++key) {
    double by_itself = 0, with_others = 0;
    for (const std::uint32_t row : chosen) {
      const double change = rows.exchanged(row, key) - rows.a(row);
      by_itself += (rows.b(row) - mean) * change;
      with_others += change * change;
    }
    indices[key] = by_itself / size / variance;
    indices[rows.keys + key] = with_others / (2 * size) / variance;
  }
  return indices;
}

std::vector<std::uint32_t> drawn_rows(std::size_t rows, std::size_t resample, std::uint32_t seed) {
  std::vector<std::uint32_t> chosen(rows);
  const RandomKey key{seed, static_cast<std::uint32_t>(resample)};
  for (std::size_t i = 0; i < rows; ++i) {
    const double u = uniform(key, static_cast<std::uint32_t>(i), 0, Purpose::sweep_resample, 0);
    chosen[i] = static_cast<std::uint32_t>(std::min(static_cast<double>(rows) - 1, u * static_cast<double>(rows)));
  }
  return chosen;
}

}  // namespace

SobolIndices sobol_indices(std::span<const double> results, std::size_t row_count, std::size_t keys,
                           std::size_t resamples, std::uint32_t seed, const Context& context) {
  const Rows rows{results, keys};
  std::vector<std::uint32_t> all(row_count);
  for (std::size_t row = 0; row < row_count; ++row) all[row] = static_cast<std::uint32_t>(row);
  const std::vector<double> values = estimates(rows, all);
  std::vector<std::vector<double>> resampled(resamples);
  for_each_index(
      context, resamples,
      [&](std::size_t resample) { resampled[resample] = estimates(rows, drawn_rows(row_count, resample, seed)); }, 8);

  SobolIndices indices{std::vector<Index>(keys), std::vector<Index>(keys)};
  for (std::size_t i = 0; i < 2 * keys; ++i) {
    std::vector<double> spread;
    for (const std::vector<double>& one : resampled)
      if (!std::isnan(one[i])) spread.push_back(one[i]);  // the same row drawn every time has no variance
    const analysis::Spread interval = analysis::spread_of(spread);
    (i < keys ? indices.first_order[i] : indices.total[i - keys]) = {
        values[i], std::isnan(values[i]) ? unknown : interval.low(), std::isnan(values[i]) ? unknown : interval.high()};
  }
  return indices;
}

}  // namespace tierwave::sweep
