// Numbers written as text read back to the same bits.
#include "economy/numbers.hpp"

#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "base/random.hpp"

using namespace tierwave;
using namespace tierwave::economy;

TEST_CASE("whole numbers stay short") {
  CHECK(shortest(0) == "0");
  CHECK(shortest(12) == "12");
  CHECK(shortest(-7.5) == "-7.5");
}

TEST_CASE("a thousandth moves the point and keeps the digits") {
  CHECK(shortest_thousandth(0) == "0");
  CHECK(shortest_thousandth(3) == "0.003");
  CHECK(shortest_thousandth(25) == "0.025");
  CHECK(shortest_thousandth(319175) == "319.175");
  CHECK(shortest_thousandth(1000) == "1");
  CHECK(shortest_thousandth(0.5) == "0.0005");
  CHECK(shortest_thousandth(1234.5) == "1.2345");
  CHECK(shortest_thousandth(1e6) == "1000");
  CHECK(shortest_thousandth(-20) == "-0.02");
}

TEST_CASE("any number of persons survives the way to thousands and back") {
  for (std::uint32_t draw = 0; draw < 2000; ++draw) {
    const double value = uniform({}, 1, 0, Purpose::test, draw) * (draw % 2 ? 1e9 : 1e3);
    REQUIRE(parse_thousands(shortest_thousandth(value)) == value);
    REQUIRE(parse_number(shortest(value)) == value);
  }
}

TEST_CASE("thousands in scientific notation are read too and text is refused") {
  CHECK(parse_thousands("1.5e2") == 150000.0);
  CHECK_FALSE(parse_thousands("many"));
  CHECK_FALSE(parse_thousands(""));
  CHECK_FALSE(parse_thousands("nan"));
}
