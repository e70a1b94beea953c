#include "bench/rounds.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace tierwave::bench;

TEST_CASE("median and spread of rounds") {
  // Percentiles of 1 ... 11 by linear interpolation: 10 % is 2, 90 % is 10.
  const Figure figure = figure_of({11, 1, 10, 2, 9, 3, 8, 4, 7, 5, 6});
  CHECK(figure.median == 6);
  CHECK(figure.spread == Approx(8.0 / 6));
  const Figure even = figure_of({4, 1, 2, 3});
  CHECK(even.median == 2.5);
  CHECK(even.spread == Approx((3.7 - 1.3) / 2.5));
  CHECK(figure_of({5}).median == 5);
  CHECK(figure_of({5}).spread == 0);
  CHECK_THROWS_AS(figure_of({}), std::invalid_argument);
}

TEST_CASE("a machine that slows down does not move a ratio of rounds") {
  const Figure ratio = ratio_of({20, 40, 80}, {10, 20, 40});
  CHECK(ratio.median == 2);
  CHECK(ratio.spread == 0);
  CHECK_THROWS_AS(ratio_of({1, 2}, {1}), std::out_of_range);
}
