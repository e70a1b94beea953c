// Reading the table of closures: what it holds, and every mistake in one pass.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;
using Catch::Matchers::Contains;

TEST_CASE("closures hold from their day until the next") {
  const TemporaryFile file(
      "country,from,level,flag\n"
      "ITA,2020-01-01,0,\n"
      "ITA,2020-02-22,2,0\n"
      "ITA,2020-03-11,3,1\n"
      "ITA,2020-05-04,,\n");
  const ClosureTable table = read_closures(file.path());
  CHECK_FALSE(table.on("ITA", date("2019-12-31")));
  CHECK(table.on("ITA", date("2020-01-01"))->level == ClosureLevel::none);
  CHECK(table.on("ITA", date("2020-02-21"))->level == ClosureLevel::none);
  CHECK(table.on("ITA", date("2020-02-22"))->level == ClosureLevel::required_for_some);
  CHECK(table.on("ITA", date("2020-03-10"))->scope == ClosureScope::targeted);
  CHECK(table.on("ITA", date("2020-03-11"))->level == ClosureLevel::required_for_all_but_essential);
  CHECK(table.on("ITA", date("2020-05-03"))->scope == ClosureScope::general);
  CHECK_FALSE(table.on("ITA", date("2020-05-04")));
  CHECK_FALSE(table.on("FRA", date("2020-03-11")));
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
  CHECK_THAT(message, Contains(name + ":4: level is '4', not 0, 1, 2, 3 or empty"));
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
  CHECK_THROWS_AS(read_closures("/nowhere/closures.csv"), InputOutputError);
}
