// Reading the table of closures: what it holds, and every mistake in one pass.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;
using Catch::Matchers::Contains;

TEST_CASE("closures of workplaces alone hold from their day until the next") {
  const TemporaryFile file(
      "country,from,level,flag\n"
      "ITA,2020-01-01,0,\n"
      "ITA,2020-02-22,2,0\n"
      "ITA,2020-03-11,3,1\n"
      "ITA,2020-05-04,,\n");
  const ClosureTable table = read_closures(file.path());
  CHECK_FALSE(table.on("ITA", date("2019-12-31")));
  CHECK(table.on("ITA", date("2020-01-01"))->of(Indicator::workplaces).level == 0);
  CHECK(table.on("ITA", date("2020-02-21"))->of(Indicator::workplaces).level == 0);
  CHECK(table.on("ITA", date("2020-02-22"))->of(Indicator::workplaces).level == 2);
  CHECK(table.on("ITA", date("2020-03-10"))->of(Indicator::workplaces).scope == ClosureScope::targeted);
  CHECK(table.on("ITA", date("2020-03-11"))->of(Indicator::workplaces).level == 3);
  CHECK(table.on("ITA", date("2020-05-03"))->of(Indicator::workplaces).scope == ClosureScope::general);
  CHECK_FALSE(table.on("ITA", date("2020-05-04")));
  CHECK_FALSE(table.on("FRA", date("2020-03-11")));
}

TEST_CASE("a table may hold three indicators") {
  const TemporaryFile file(
      "country,from,workplaces,workplaces_flag,transport,transport_flag,home,home_flag\n"
      "ITA,2020-01-01,0,,0,,0,\n"
      "ITA,2020-02-22,2,0,1,1,3,0\n"
      "ITA,2020-05-04,,,,,,\n");
  const ClosureTable table = read_closures(file.path());
  CHECK_FALSE(table.on("ITA", date("2020-02-21"))->closes_anything());
  const Closure closure = table.on("ITA", date("2020-02-22")).value();
  CHECK(closure.closes_anything());
  CHECK(closure.of(Indicator::workplaces) == Measure{2, ClosureScope::targeted});
  CHECK(closure.of(Indicator::transport) == Measure{1, ClosureScope::general});
  CHECK(closure.of(Indicator::home) == Measure{3, ClosureScope::targeted});
  CHECK_FALSE(table.on("ITA", date("2020-05-04")));
}

TEST_CASE("a mistake in one of three indicators names its cell") {
  const TemporaryFile file(
      "country,from,workplaces,workplaces_flag,transport,transport_flag,home,home_flag\n"
      "ITA,2020-01-01,0,,3,1,0,\n"
      "ITA,2020-01-02,0,,0,,2,\n"
      "ITA,2020-01-03,0,,,,0,\n"
      "ITA,2020-01-04,,,1,1,,\n");
  const std::string message = message_of([&] { read_closures(file.path()); });
  const std::string name = file.path().string();
  CHECK_THAT(message, Contains(name + ":2: transport is '3', not a whole number from 0 to 2, or empty"));
  CHECK_THAT(message, Contains(name + ":3: home_flag is '' at level 2, not 0 or 1"));
  CHECK_THAT(message, Contains(name + ":4: transport is empty, but other levels are not"));
  CHECK_THAT(message, Contains(name + ":5: workplaces is empty, but other levels are not"));
}

TEST_CASE("a daily file of the tracker is refused with the columns a table needs") {
  for (const char* header :
       {"CountryName,CountryCode,Date,C2M_Workplace closing,C2M_Flag", "country_code,date,C2,C2_Flag"}) {
    const TemporaryFile file(std::string(header) + "\n");
    const std::string message = message_of([&] { read_closures(file.path()); });
    CHECK_THAT(message, Contains("this is a daily file of the closure tracker"));
    CHECK_THAT(message,
               Contains("country, from, workplaces, workplaces_flag, transport, transport_flag, home, home_flag"));
    CHECK_THAT(message, Contains("tools/tables/closures.py"));
  }
}

TEST_CASE("every mistake in closures is reported with its line") {
  const TemporaryFile file(
      "country,from,level,flag\n"
      "ita,2020-01-01,0,\n"
      "ITA,2020-02-30,0,\n"
      "ITA,2020-03-11,4,1\n"
      "ITA,2020-03-10,3,2\n"
      "ITA,2020-03-12,0,1\n"
      "ITA,2020-03-13,1,\n");
  const std::string message = message_of([&] { read_closures(file.path()); });
  const std::string name = file.path().string();
  CHECK_THAT(message, Contains(name + ":2: country is 'ita', not three capital letters"));
  CHECK_THAT(message, Contains(name + ":2: the rows of ita do not say where its data end"));
  CHECK_THAT(message, Contains(name + ":3: from is '2020-02-30', not a date"));
  CHECK_THAT(message, Contains(name + ":4: level is '4', not a whole number from 0 to 3, or empty"));
  CHECK_THAT(message, Contains(name + ":5: flag is '2' at level 3, not 0 or 1"));
  CHECK_THAT(message, Contains(name + ":5: ITA 2020-03-10 does not come after 2020-03-11"));
  CHECK_THAT(message, Contains(name + ":6: flag is '1' but level is '0'"));
  CHECK_THAT(message, Contains(name + ":7: flag is '' at level 1, not 0 or 1"));
  CHECK_THAT(message, Contains(name + ":7: the rows of ITA do not say where its data end"));
}

TEST_CASE("a table of closures needs its columns and rows") {
  const TemporaryFile header("country,from,level,flag\n");
  CHECK_THAT(message_of([&] { read_closures(header.path()); }), Contains("a header but no rows"));
  const TemporaryFile columns("country,from,levle,flag\nITA,2020-01-01,0,\n");
  CHECK_THAT(message_of([&] { read_closures(columns.path()); }), Contains("did you mean 'level'?"));
  const TemporaryFile neither("country,from\nITA,2020-01-01\n");
  CHECK_THAT(message_of([&] { read_closures(neither.path()); }), Contains("column 'workplaces' is missing"));
  CHECK_THROWS_AS(read_closures("/nowhere/closures.csv"), InputOutputError);
}
