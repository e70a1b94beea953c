#include "report/chart_lines.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;
using namespace tierwave::report;
using Catch::Matchers::Contains;

namespace {

LineChart chart_of(std::vector<ChartLine> lines) {
  return {"days", "Hours", "fall & rise", "per cent", Calendar(*parse_date("2020-01-01"), 3), std::move(lines)};
}

}  // namespace

TEST_CASE("a line goes through its values") {
  const LineChart chart = chart_of({{"a<b", {100, 80, 90}, {}, {}, 0}});
  const LineChartPlace place = place_of(chart);
  CHECK(place.low == 80);
  CHECK(place.high == 100);
  CHECK(place.x(0) == 42);
  CHECK(place.x(1) == 195);
  CHECK(place.x(2) == 348);
  CHECK(place.y(100) == 24);
  CHECK(place.y(80) == 236);
  const std::string picture = svg_of(chart);
  CHECK_THAT(picture, Contains("<polyline class=\"line s0\" points=\"42,24 195,236 348,130\"/>"));
  CHECK_THAT(picture, Contains("role=\"img\"") && Contains("<title id=\"days-title\">Hours</title>") &&
                          Contains("<desc id=\"days-text\">fall &amp; rise</desc>"));
  CHECK_THAT(picture, Contains(">a&lt;b</text>"));
  CHECK_THAT(picture, !Contains("polygon"));
}

TEST_CASE("a band goes along what is high and back along what is low") {
  const std::string picture = svg_of(chart_of({{"a", {90, 90, 90}, {80, 80, 80}, {100, 100, 100}, 1}}));
  CHECK_THAT(picture, Contains("<polygon class=\"band s1\" points=\"42,24 195,24 348,24 348,236 195,236 42,236\"/>"));
}

TEST_CASE("labels keep apart and stay in the picture") {
  CHECK(spread_labels({50, 52, 10}, 15, 236) == std::vector<double>{50, 65, 10});
  CHECK(spread_labels({236, 236}, 15, 236) == std::vector<double>{221, 236});
  std::vector<ChartLine> lines;
  for (std::size_t i = 0; i < 30; ++i) lines.push_back({"line", {100, 90, 95}, {}, {}, i});
  const LineChart chart = chart_of(lines);
  CHECK(place_of(chart).bottom == 24 + 30 * 15);
}

TEST_CASE("a chart of one day and of one value can be drawn") {
  LineChart chart = chart_of({{"a", {100}, {}, {}, 0}});
  chart.calendar = Calendar(*parse_date("2020-01-01"), 1);
  CHECK_THAT(svg_of(chart), !Contains("nan") && !Contains("inf"));
}
