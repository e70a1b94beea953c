// A wage floor: what workers miss to it, and who in the end pays where the price carries it.
#include "models/measures/wage_floor.hpp"

#include <catch2/catch.hpp>

#include "models/measures/final_buyers.hpp"
#include "support/small_network.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using namespace tierwave::models::measures;

TEST_CASE("workers miss what lies between their pay and the floor") {
  CHECK(missing_to_floor(3, 10, 24) == 6);
  CHECK(missing_to_floor(3, 10, 30) == 0);
  CHECK(missing_to_floor(3, 10, 40) == 0);
}

TEST_CASE("along a chain the final buyers of each maker pay") {
  // Yarn (country 0) goes to shirts at home, 6, and abroad, 2, and to final users at home, 2. Both makers of shirts sell to
  // final users of their own country.
  Sketch sketch;
  sketch.sectors = {0, 1, 1};
  sketch.countries = {0, 0, 1};
  sketch.final_sales = {2, 10, 5};
  sketch.links = {{0, 1, 6}, {0, 2, 2}};
  const economy::Matrix buyers = final_buyers(build(sketch));
  CHECK(buyers(0, 0) == Approx(0.8));
  CHECK(buyers(0, 1) == Approx(0.2));
  CHECK(buyers(1, 0) == 1);
  CHECK(buyers(1, 1) == 0);
  CHECK(buyers(3, 1) == 1);
  CHECK(buyers(2, 1) == 1);  // makes nothing: its own country
}

TEST_CASE("goods that go in circles end with final users too") {
  Sketch sketch;
  sketch.sectors = {0, 1};
  sketch.countries = {0, 1};
  sketch.final_sales = {1, 2};
  sketch.links = {{0, 1, 4}, {1, 0, 3}};
  // b_0 = (1 + 4 b_1) / 5 and b_1 = 3 b_0 / 5 of country 0: b_0 = 1 / 2.6.
  const economy::Matrix buyers = final_buyers(build(sketch));
  CHECK(buyers(0, 0) == Approx(1 / 2.6));
  CHECK(buyers(0, 0) + buyers(0, 1) == Approx(1));
  CHECK(buyers(3, 0) == Approx(0.6 / 2.6));
}
