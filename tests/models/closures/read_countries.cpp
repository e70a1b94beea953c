// Reading the table of countries: what it holds, and every mistake in one pass.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;
using Catch::Matchers::Contains;

TEST_CASE("countries have a group and a region and employment in persons") {
  const TemporaryFile file(
      "country,income_group,region,employment_thousand\n"
      "BGD,lower_middle,Asia and the Pacific,65023.5\n"
      "ITA,high,Europe and Central Asia,23000\n");
  const CountryTable table = read_countries(file.path());
  REQUIRE(table.countries.size() == 2);
  const CountryRecord& record = table.countries.at("BGD");
  CHECK(record.income_group == IncomeGroup::lower_middle);
  CHECK(record.region == "Asia and the Pacific");
  CHECK(record.employment.value() == 65023500.0);
}

TEST_CASE("every mistake in countries is reported with its line") {
  const TemporaryFile file(
      "country,income_group,region,employment_thousand\n"
      "BG,low,Africa,1\n"
      "BGD,lower_midle,Africa,1\n"
      "ITA,high,,1\n"
      "FRA,high,Europe,many\n"
      "DEU,high,Europe,0\n"
      "FRA,high,Europe,2\n");
  const std::string message = message_of([&] { read_countries(file.path()); });
  const std::string name = file.path().string();
  CHECK_THAT(message, Contains(name + ":2: country is 'BG', not three capital letters"));
  CHECK_THAT(message, Contains(name + ":3: unknown income group 'lower_midle'; did you mean 'lower_middle'?"));
  CHECK_THAT(message, Contains(name + ":4: region is empty"));
  CHECK_THAT(message, Contains(name + ":5: employment_thousand is 'many', not a finite number"));
  CHECK_THAT(message, Contains(name + ":6: employment_thousand is 0, not above 0"));
  CHECK_THAT(message, Contains(name + ":7: country FRA stands twice"));
  CHECK_THAT(message, !Contains(name + ":5: employment_thousand is 0"));
}
