// Sobol indices of functions whose indices are known.
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

#include "base/random.hpp"
#include "sweep/design.hpp"
#include "sweep/indices.hpp"

using namespace tierwave;
using namespace tierwave::sweep;

namespace {

using Function = std::function<double(std::span<const double>)>;

SobolIndices indices_of(const UnitPoints& design, std::size_t rows, const Function& function, std::size_t resamples,
                        int threads = 2) {
  const Context context(threads);
  std::vector<double> results;
  for (std::size_t i = 0; i < design.size(); ++i) results.push_back(function(design.point(i)));
  return sobol_indices(results, rows, design.dimensions, resamples, 1, context);
}

// Ishigami and Homma (1990) with a = 7, b = 0.1, on [-pi, pi].
double ishigami(std::span<const double> u) {
  const auto x = [&](std::size_t i) { return std::numbers::pi * (2 * u[i] - 1); };
  return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

// Its indices in closed form.
struct Ishigami {
  double a = 7, b = 0.1, pi4 = std::pow(std::numbers::pi, 4);
  double of_first = 0.5 * std::pow(1 + b * pi4 / 5, 2), of_second = a * a / 8;
  double of_both = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
  double variance = of_first + of_second + of_both;
  std::vector<double> first_order{of_first / variance, of_second / variance, 0};
  std::vector<double> total{(of_first + of_both) / variance, of_second / variance, of_both / variance};
};

// A design with random rows in place of the sequence.
UnitPoints random_design(std::size_t rows, std::size_t dimensions, std::uint32_t seed) {
  UnitPoints points{dimensions, {}};
  const auto draw = [&](std::size_t row, std::size_t dimension) {
    return uniform({seed, 0}, static_cast<std::uint32_t>(row), 0, Purpose::test, static_cast<std::uint32_t>(dimension));
  };
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t matrix = 0; matrix < dimensions + 2; ++matrix)
      for (std::size_t i = 0; i < dimensions; ++i) {
        const bool of_b = matrix == 1 || matrix == 2 + i;
        points.values.push_back(draw(row, of_b ? dimensions + i : i));
      }
  return points;
}

double weighted_sum(std::span<const double> u) {
  return 3 + 4 * u[0] + 2 * u[1] + u[2];
}

}  // namespace

TEST_CASE("indices of the Ishigami function are those in closed form") {
  const Ishigami known;
  CHECK(known.first_order[0] == Approx(0.3139).margin(1e-4));
  CHECK(known.total[2] == Approx(0.2437).margin(1e-4));
  const SobolIndices found = indices_of(saltelli_design(4096, 3), 4096, ishigami, 200);
  for (std::size_t i = 0; i < 3; ++i) {
    INFO("x" << i + 1);
    CHECK(found.first_order[i].value == Approx(known.first_order[i]).margin(0.01));
    CHECK(found.total[i].value == Approx(known.total[i]).margin(0.01));
    CHECK(found.first_order[i].low <= found.first_order[i].value);
    CHECK(found.first_order[i].value <= found.first_order[i].high);
    CHECK(found.total[i].low < known.total[i]);
    CHECK(known.total[i] < found.total[i].high);
  }
}

TEST_CASE("indices come nearer to the known ones as rows are added") {
  const Ishigami known;
  const auto error = [&](std::size_t rows) {
    const SobolIndices found = indices_of(saltelli_design(rows, 3), rows, ishigami, 20);
    double largest = 0;
    for (std::size_t i = 0; i < 3; ++i)
      largest = std::max({largest, std::abs(found.first_order[i].value - known.first_order[i]),
                          std::abs(found.total[i].value - known.total[i])});
    return largest;
  };
  const double few = error(64), many = error(8192);
  CHECK(few < 0.35);
  CHECK(many < 0.005);
}

TEST_CASE("without interactions each total index is the first-order one, and they add up to 1") {
  const SobolIndices found = indices_of(saltelli_design(2048, 3), 2048, weighted_sum, 100);
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const double share = std::vector{16.0, 4.0, 1.0}[i] / 21;
    CHECK(found.first_order[i].value == Approx(share).margin(0.005));
    CHECK(found.total[i].value == Approx(share).margin(0.005));
    sum += found.first_order[i].value;
  }
  CHECK(sum == Approx(1).margin(0.01));
}

TEST_CASE("a key without effect has indices of exactly 0") {
  const SobolIndices found = indices_of(
      saltelli_design(64, 3), 64, [](std::span<const double> u) { return u[0] * u[1]; }, 50);
  for (const sweep::Index& index : {found.first_order[2], found.total[2]}) {
    CHECK(index.value == 0);
    CHECK(index.low == 0);
    CHECK(index.high == 0);
  }
}

TEST_CASE("bootstrap intervals hold the true index about nine times in ten") {
  constexpr int experiments = 300;
  int covered_first = 0, covered_total = 0;
  for (std::uint32_t seed = 0; seed < experiments; ++seed) {
    const SobolIndices found = indices_of(random_design(128, 3, seed), 128, weighted_sum, 200);
    const double share = 16.0 / 21;
    covered_first += found.first_order[0].low <= share && share <= found.first_order[0].high;
    covered_total += found.total[0].low <= share && share <= found.total[0].high;
  }
  for (const int covered : {covered_first, covered_total}) {
    CHECK(covered > 0.84 * experiments);
    CHECK(covered < 0.96 * experiments);
  }
}

TEST_CASE("indices have the same bits at any number of threads") {
  const UnitPoints design = saltelli_design(256, 3);
  const SobolIndices one = indices_of(design, 256, ishigami, 300, 1);
  for (const int threads : {2, 5}) {
    const SobolIndices other = indices_of(design, 256, ishigami, 300, threads);
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(one.first_order[i].value == other.first_order[i].value);
      CHECK(one.first_order[i].low == other.first_order[i].low);
      CHECK(one.total[i].high == other.total[i].high);
    }
  }
}

TEST_CASE("what does not vary and what is not known have no indices") {
  const UnitPoints design = saltelli_design(32, 2);
  for (const Function& function :
       {Function([](std::span<const double>) { return 0.25; }), Function([](std::span<const double>) { return 0.0; }),
        Function([](std::span<const double> u) { return 0.25 + 1e-13 * u[0]; }),  // round-off
        Function(
            [](std::span<const double> u) { return u[0] > 0.9 ? std::numeric_limits<double>::quiet_NaN() : u[0]; })}) {
    const SobolIndices found = indices_of(design, 32, function, 30);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(std::isnan(found.first_order[i].value));
      CHECK(std::isnan(found.total[i].low));
    }
  }
}
