// How figures are written for people.
#include "analysis/figure_text.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace tierwave;
using namespace tierwave::analysis;

namespace {
const double not_known = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("amounts have three digits, or all before the point") {
  CHECK(rounded(0, true) == "0");
  CHECK(rounded(1234.4, false) == "1234");
  CHECK(rounded(99.94, false) == "99.9");
  CHECK(rounded(9.994, true) == "+9.99");
  CHECK(rounded(-0.0385, true) == "-0.038");
  CHECK(rounded(0.00012, false) == "1.2e-04");
  CHECK(rounded(not_known, true) == "-");
}

TEST_CASE("a small share keeps a digit, round-off is nothing, and nothing is never -0") {
  CHECK(per_cent(0.1234) == "12.3");
  CHECK(per_cent(0.00004) == "0.004");
  CHECK(per_cent(-1e-12) == "0.0");
  CHECK(per_cent(not_known) == "-");
  CHECK(points(0.012) == "+1.20");
  CHECK(points(-0.00001) == "-0.001");
  CHECK(points(1e-12) == "0");
  CHECK(narrow(-0.0089, true) == "-0.89");
  CHECK(narrow(0.12, true) == "+12.0");
}

TEST_CASE("amounts of money and work have the unit that leaves few digits") {
  Comparison comparison;
  comparison.money = "1e6 USD_2018";
  comparison.scenarios.resize(1);
  ComparedFigure hours{0, Figure::hours, By::world, 0}, output{0, Figure::output, By::world, 0};
  hours.lost = Values({2e6});
  output.lost = Values({900});
  comparison.figures = {hours, output};
  const AmountScale scale(comparison);
  CHECK(scale.unit(Figure::hours) == "million full-time jobs");
  CHECK(scale.of(Figure::employment) == 1e6);
  CHECK(scale.unit(Figure::output) == "million USD_2018");
  CHECK(scale.of(Figure::income) == 1);
  CHECK(jobs(Persons(800)) == "800 jobs");
  CHECK(jobs(Persons(3.3309e9)) == "3330.9 million jobs");
}
