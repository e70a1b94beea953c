// Proportional fitting on tables small enough to be fitted by hand.
#include "economy_update/proportional_fitting.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <utility>

using namespace tierwave::economy;

namespace {

// The six two-way sums of a cube of 2 x 2 x 2, as three margins.
std::vector<Sums> two_way_sums(const std::array<double, 8>& cube) {
  std::vector<Sums> margins;
  for (const auto& [first, second] : {std::pair{4, 2}, {4, 1}, {2, 1}}) {
    Sums& sums = margins.emplace_back();
    const int summed = 7 - first - second;
    for (const int a : {0, first})
      for (const int b : {0, second}) {
        const auto at = [&](int c) { return static_cast<std::size_t>(a + b + c); };
        sums.begin(cube[at(0)] + cube[at(summed)]);
        sums.add(at(0));
        sums.add(at(summed));
      }
  }
  return margins;
}

Sums one(double target, std::vector<int> signs) {
  Sums sums;
  sums.begin(target);
  for (std::size_t entry = 0; entry < signs.size(); ++entry) signs[entry] > 0 ? sums.add(entry) : sums.subtract(entry);
  return sums;
}

}  // namespace

TEST_CASE("two by two entries meet the sums of rows and columns and keep their odds") {
  // 1 x 4 / (2 x 3) = 2 x 4 / (3 x 4): the answer is the only table with these sums and the odds of the first one.
  std::array<double, 4> table{1, 2, 3, 4};
  Sums rows, columns;
  rows.begin(5), rows.add(0), rows.add(1);
  rows.begin(8), rows.add(2), rows.add(3);
  columns.begin(6), columns.add(0), columns.add(2);
  columns.begin(7), columns.add(1), columns.add(3);
  fit(std::vector{rows, columns}, table);
  const std::array<double, 4> answer{2, 3, 4, 4};
  for (std::size_t entry = 0; entry < 4; ++entry) CHECK(table[entry] == Approx(answer[entry]).epsilon(1e-10));
}

TEST_CASE("a cube is led back to the one from which it differs by factors of pairs") {
  const std::array<double, 8> answer{1, 2, 3, 4, 5, 6, 7, 9};
  std::array<double, 8> cube = answer;
  for (const std::size_t entry : {0, 1}) cube[entry] *= 3;     // a factor of the first and second index
  for (const std::size_t entry : {5, 7}) cube[entry] *= 0.25;  // of the first and third
  for (const std::size_t entry : {2, 6}) cube[entry] *= 10;    // of the second and third
  fit(two_way_sums(answer), cube);
  for (std::size_t entry = 0; entry < 8; ++entry) CHECK(cube[entry] == Approx(answer[entry]).epsilon(1e-9));
}

TEST_CASE("one-way sums of a cube of ones end in independence") {
  std::array<double, 8> cube{1, 1, 1, 1, 1, 1, 1, 1};
  const double share[3][2] = {{3, 7}, {4, 6}, {1, 9}};  // of 10
  std::vector<Sums> margins(3);
  for (int axis = 0; axis < 3; ++axis)
    for (std::size_t value = 0; value < 2; ++value) {
      margins[axis].begin(share[axis][value]);
      for (std::size_t entry = 0; entry < 8; ++entry)
        if ((entry >> (2 - axis) & 1) == value) margins[axis].add(entry);
    }
  fit(margins, cube);
  for (std::size_t entry = 0; entry < 8; ++entry)
    CHECK(cube[entry] ==
          Approx(share[0][entry >> 2] * share[1][entry >> 1 & 1] * share[2][entry & 1] / 100).epsilon(1e-12));
}

TEST_CASE("an entry below 0 is divided by the factor that multiplies the others") {
  std::array<double, 3> row{4, -1, 0};
  const Sums sums = one(6, {1, 1, 1});
  sums.meet(0, row);
  const double factor = (6 + std::sqrt(52.0)) / 8;  // of 4 f - 1 / f = 6
  CHECK(row[0] == Approx(4 * factor).epsilon(1e-15));
  CHECK(row[1] == Approx(-1 / factor).epsilon(1e-15));
  CHECK(row[2] == 0);
  CHECK(sums.value(0, row) == Approx(6).epsilon(1e-15));
}

TEST_CASE("a difference meets its target, below 0 too") {
  for (const double target : {5.0, 0.0, -5.0, -1e9}) {
    std::array<double, 2> row{3, 2};
    const Sums sums = one(target, {1, -1});
    sums.meet(0, row);
    CHECK(sums.value(0, row) == Approx(target).epsilon(1e-9).margin(1e-12));
    CHECK(row[0] > 0);
    CHECK(row[1] > 0);
    CHECK(row[0] * row[1] == Approx(6).epsilon(1e-12));
  }
}

TEST_CASE("a sum that no factor can move stays as it is") {
  std::array<double, 2> zeros{0, 0};
  CHECK(one(7, {1, 1}).stuck(0, zeros));
  CHECK(fit(std::vector{one(7, {1, 1})}, zeros) == 200);  // no better after the second hundred
  CHECK(zeros == std::array<double, 2>{0, 0});
  std::array<double, 2> positive{1, 2};
  one(-7, {1, 1}).meet(0, positive);
  CHECK(positive == std::array<double, 2>{1, 2});
  CHECK_FALSE(one(-7, {1, 1}).stuck(0, positive));
}

TEST_CASE("a target of 0 empties its entries") {
  std::array<double, 2> row{1, 2};
  fit(std::vector{one(0, {1, 1})}, row);
  CHECK(row == std::array<double, 2>{0, 0});
}
