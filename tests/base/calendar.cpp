// Dates and days of a run.
#include "base/calendar.hpp"

#include <catch2/catch.hpp>

using namespace tierwave;

TEST_CASE("a date is read and written in one form") {
  for (const char* text : {"2020-01-01", "2020-02-29", "1999-12-31", "0001-01-01"}) {
    REQUIRE(parse_date(text).has_value());
    CHECK(to_string(*parse_date(text)) == text);
  }
}

TEST_CASE("what is no date is refused") {
  for (const char* text :
       {"", "2020-02-30", "2021-02-29", "2020-13-01", "2020-00-10", "2020-01-00", "2020-1-1", "20-01-01", "2020/01/01",
        "2020-01-01 ", "2020-01-0x", "2020--1-01", "-200-01-01", "01-01-2020"})
    CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("day and date turn into each other across a leap day") {
  const Calendar calendar(*parse_date("2020-01-01"), 366);
  CHECK(calendar.day(*parse_date("2020-03-01")) == Day(60));
  CHECK(to_string(calendar.date(Day(365))) == "2020-12-31");
  CHECK(calendar.day(*parse_date("2019-12-31")) == Day(-1));
  for (int day = -400; day <= 800; ++day) REQUIRE(calendar.day(calendar.date(Day(day))) == Day(day));
}
