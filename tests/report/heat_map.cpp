#include "report/heat_map.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace tierwave::report;
using Catch::Matchers::Contains;

TEST_CASE("shades change at fixed shares") {
  CHECK(shade_of(0) == "h0");
  CHECK(shade_of(0.0004) == "h0");
  CHECK(shade_of(0.0005) == "h1");
  CHECK(shade_of(0.1) == "h5");
  CHECK(shade_of(1) == "h7");
  CHECK(shade_of(-0.01) == "hg");
  CHECK(shade_of(-0.0001) == "h0");
}

TEST_CASE("every cell tells its figure, and where there is no work nothing") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const std::string html =
      html_of(HeatMap{"one", "Hours lost", {"A", "<B>"}, {"x", "y"}, {0.123456, none, -0.02, 0}}, english);
  CHECK_THAT(html, Contains("<td class=\"h5\"><data value=\"0.123456\">12</data></td><td></td>"));
  CHECK_THAT(html,
             Contains("<td class=\"hg\"><data value=\"-0.02\">-2.0</data></td><td class=\"h0\"><data value=\"0\">0.0"));
  CHECK_THAT(html, Contains("<th scope=\"row\">&lt;B&gt;</th>") && Contains("<th scope=\"col\"><span>y</span></th>"));
}

TEST_CASE("of many countries those are drawn that lose most, in their order") {
  HeatMap map{"one", "Hours lost", {}, {"x"}, {}};
  for (int i = 0; i < 30; ++i) {
    map.countries.push_back("C" + std::to_string(i));
    map.lost.push_back(i / 100.0);
  }
  const std::string html = html_of(map, english);
  CHECK_THAT(html, !Contains(">C5<") && Contains(">C6<") && Contains(">C29<"));
  CHECK(html.find(">C6<") < html.find(">C29<"));
  CHECK_THAT(html, Contains("24 countries and 1 sectors") && Contains("of 30 and 1"));
}
