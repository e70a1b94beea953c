// Designs in the unit cube: strata, the Sobol sequence, the matrices of Saltelli.
#include <algorithm>
#include <boost/random/sobol.hpp>
#include <boost/random/uniform_01.hpp>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "sweep/design.hpp"

using namespace tierwave::sweep;

TEST_CASE("a Latin hypercube has one point in every stratum of every dimension") {
  for (const std::size_t size : {1u, 2u, 7u, 100u}) {
    const UnitPoints points = latin_hypercube(size, {11, 22, 33}, 5);
    REQUIRE(points.size() == size);
    for (std::size_t dimension = 0; dimension < 3; ++dimension) {
      std::set<std::size_t> strata;
      for (std::size_t i = 0; i < size; ++i) {
        const double value = points.point(i)[dimension];
        CHECK(value > 0);
        CHECK(value < 1);
        strata.insert(static_cast<std::size_t>(value * static_cast<double>(size)));
      }
      CHECK(strata.size() == size);
      CHECK(*strata.rbegin() == size - 1);
    }
  }
}

TEST_CASE("a Latin hypercube is shuffled by its seed, in each dimension by itself") {
  const UnitPoints points = latin_hypercube(50, {11, 22}, 5), other = latin_hypercube(50, {11, 22}, 6);
  CHECK(points.values != other.values);
  std::vector<double> first, second;
  for (std::size_t i = 0; i < 50; ++i) {
    first.push_back(points.point(i)[0]);
    second.push_back(points.point(i)[1]);
  }
  CHECK_FALSE(std::is_sorted(first.begin(), first.end()));
  const auto order = [](const std::vector<double>& values) {
    std::vector<std::size_t> ranks(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) ranks[i] = static_cast<std::size_t>(values[i] * 50);
    return ranks;
  };
  CHECK(order(first) != order(second));
}

TEST_CASE("one more dimension of a Latin hypercube moves no value of the others") {
  const UnitPoints two = latin_hypercube(20, {11, 22}, 1), three = latin_hypercube(20, {22, 33, 11}, 1);
  for (std::size_t i = 0; i < 20; ++i) {
    CHECK(two.point(i)[0] == three.point(i)[2]);
    CHECK(two.point(i)[1] == three.point(i)[0]);
  }
}

TEST_CASE("the Sobol sequence is the one of Boost from its first point on") {
  const UnitPoints points = sobol_sequence(64, 5);
  boost::random::sobol engine(5);
  boost::random::uniform_01<double> unit;
  for (const double value : points.values) CHECK(value == unit(engine));
  CHECK(std::vector(points.values.begin(), points.values.begin() + 5) == std::vector<double>(5, 0.5));
  CHECK(points.point(1)[0] == 0.75);
  CHECK(points.point(1)[1] == 0.25);
}

TEST_CASE("points of the Sobol sequence lie inside the unit cube") {
  const UnitPoints points = sobol_sequence(5000, 40);
  CHECK(std::all_of(points.values.begin(), points.values.end(), [](double u) { return u > 0 && u < 1; }));
}

TEST_CASE("the design of Saltelli exchanges one dimension at a time") {
  const UnitPoints sequence = sobol_sequence(8, 6), design = saltelli_design(8, 3);
  REQUIRE(design.size() == 8 * 5);
  for (std::size_t row = 0; row < 8; ++row)
    for (std::size_t dimension = 0; dimension < 3; ++dimension) {
      const double a = sequence.point(row)[dimension], b = sequence.point(row)[3 + dimension];
      CHECK(design.point(5 * row)[dimension] == a);
      CHECK(design.point(5 * row + 1)[dimension] == b);
      for (std::size_t exchanged = 0; exchanged < 3; ++exchanged)
        CHECK(design.point(5 * row + 2 + exchanged)[dimension] == (exchanged == dimension ? b : a));
    }
}
