#include "report/chart_axis.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;
using namespace tierwave::report;

TEST_CASE("an axis has round numbers around its values") {
  CHECK(round_numbers(0, 10, 5) == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(round_numbers(76, 100, 5) == std::vector<double>{75, 80, 85, 90, 95, 100});
  CHECK(round_numbers(-3, 11, 5) == std::vector<double>{-5, 0, 5, 10, 15});
  const std::vector<double> small = round_numbers(0, 0.03, 5);
  CHECK(small.back() >= 0.03);
  CHECK(small.size() <= 7);
  CHECK(round_numbers(100, 100, 5).size() > 1);
}

TEST_CASE("long runs have months, short ones days") {
  const auto months = dates_along(Calendar(*parse_date("2020-01-01"), 100));
  CHECK(months ==
        std::vector<std::pair<int, std::string>>{{0, "2020-01"}, {31, "2020-02"}, {60, "2020-03"}, {91, "2020-04"}});
  CHECK(dates_along(Calendar(*parse_date("2020-01-01"), 1096)).size() <= 6);
  const auto days = dates_along(Calendar(*parse_date("2020-02-27"), 10));
  CHECK(days.front() == std::pair<int, std::string>{0, "02-27"});
  CHECK(days[1] == std::pair<int, std::string>{2, "02-29"});
  CHECK(dates_along(Calendar(*parse_date("2020-02-27"), 1)).size() == 1);
}

TEST_CASE("coordinates are short") {
  CHECK(coordinate(12) == "12");
  CHECK(coordinate(12.34) == "12.3");
  CHECK(coordinate(-0.01) == "0");
}
