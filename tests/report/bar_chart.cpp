#include "report/chart_bars.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace tierwave::report;
using Catch::Matchers::Contains;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

BarChart chart_of(std::vector<std::string> scenarios, std::vector<BarGroup> groups, bool with_intervals = false) {
  return {"bars", "Lost", "by country", "per cent", with_intervals, std::move(scenarios), std::move(groups)};
}

}  // namespace

TEST_CASE("a bar goes from nothing to its value") {
  const BarChart chart = chart_of({"one"}, {{"Italy", {{10, 0, 0, "10.0"}}}, {"Chad", {{5, 0, 0, "5.0"}}}});
  const BarChartPlace place = place_of(chart);
  CHECK(place.low == 0);
  CHECK(place.high == 10);
  CHECK(place.x(0) == place.left);
  CHECK(place.x(10) == place.right);
  CHECK(place.y(0, 0) == 28);
  CHECK(place.y(1, 0) == 46);
  const std::string picture = svg_of(chart);
  CHECK_THAT(picture, Contains("x=\"138\" y=\"28\" width=\"286\" height=\"12\"/>") &&
                          Contains("x=\"138\" y=\"46\" width=\"143\" height=\"12\"/>"));
  CHECK_THAT(picture, Contains(">Italy</text>") && Contains(">5.0</text>"));
}

TEST_CASE("a gain goes to the other side, and what is not known has no bar") {
  const BarChart chart =
      chart_of({"one"}, {{"A", {{-10, 0, 0, "-10.0"}}}, {"B", {{10, 0, 0, "10.0"}}}, {"C", {{unknown, 0, 0, "-"}}}});
  const BarChartPlace place = place_of(chart);
  CHECK(place.x(0) == (place.left + place.right) / 2);
  const std::string picture = svg_of(chart);
  CHECK_THAT(picture, Contains("x=\"138\" y=\"28\" width=\"143\""));
  CHECK_THAT(picture, !Contains("nan"));
}

TEST_CASE("several scenarios have patterns, names and intervals") {
  const BarChart chart = chart_of({"one", "t<o"}, {{"A", {{5, 4, 8, "5.0"}, {2, 1, 10, "2.0"}}}}, true);
  const std::string picture = svg_of(chart);
  CHECK_THAT(picture, Contains("id=\"bars-p0\"") && Contains("id=\"bars-p1\"") && Contains("url(#bars-p1)"));
  CHECK_THAT(picture, Contains(">t&lt;o</text>"));
  CHECK(place_of(chart).high == 10);
  CHECK_THAT(picture, Contains("<path class=\"interval\" d=\"M252.4 71H366.8\"/>"));
}

TEST_CASE("a bar may begin where another ended") {
  const BarChart chart =
      chart_of({"one"}, {{"A", {{5, 0, 0, "5.0"}}}, {"B", {{10, 0, 0, "5.0", 5}}}, {"C", {{8, 0, 0, "-2.0", 10}}}});
  CHECK(place_of(chart).high == 10);
  const std::string picture = svg_of(chart);
  CHECK_THAT(picture, Contains("x=\"281\" y=\"46\" width=\"143\" height=\"12\"/>") &&
                          Contains("x=\"366.8\" y=\"64\" width=\"57.2\" height=\"12\"/>"));
}

TEST_CASE("long names have room and are written small") {
  BarChart chart = chart_of({"one"}, {{"closures.voluntary_upper_middle_income", {{5, 0, 0, "5.0"}}}});
  CHECK_THAT(svg_of(chart), Contains(">closures.voluntar...</text>"));
  chart.names = 236;
  CHECK(place_of(chart).left == 236);
  CHECK_THAT(svg_of(chart), Contains("<text class=\"small end\" x=\"230\"") &&
                                Contains(">closures.voluntary_upper_middle_income</text>"));
}
