// Employment of countries and regions from a table by country and year.
#include "economy/employment_table.hpp"

#include <catch2/catch.hpp>

#include "support/small_economy.hpp"

using namespace tierwave::economy;

namespace {
EmploymentTable table() {
  const small::Folder folder;
  return EmploymentTable(
      folder.write("jobs.csv",
                   "country,year,employment_thousand\nAAA,2011,1.5\nBBB,2011,2\nCCC,2011,4\nDDD,2011,8\n"
                   "AAA,2019,3\nBBB,2019,5\n"));
}
}  // namespace

TEST_CASE("a region has the sum of its members and the rest of the world all others") {
  const std::vector<Country> countries{{"AAA", "a", {}}, {"REG", "b and c", {"BBB", "CCC"}}, {"ROW", "others", {"*"}}};
  const auto persons = table().persons(countries, 2011);
  CHECK(persons == std::vector<std::optional<double>>{1500, 6000, 8000});
}

TEST_CASE("a region lacks a figure when one member lacks it") {
  const std::vector<Country> countries{{"AAA", "a", {}}, {"REG", "b and c", {"BBB", "CCC"}}, {"ROW", "others", {"*"}}};
  const auto persons = table().persons(countries, 2019);
  CHECK(persons[0] == 3000);
  CHECK_FALSE(persons[1]);
  CHECK_FALSE(persons[2]);  // nobody is left
  CHECK_FALSE(table().persons(countries, 2015)[0]);
  CHECK(table().first_year() == 2011);
  CHECK(table().last_year() == 2019);
}
