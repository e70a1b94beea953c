// Days that the closures do not cover are an error, never a guess.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;
using Catch::Matchers::Contains;

namespace {

const CountryRecord one{IncomeGroup::high, "Nowhere", Persons(1)};
const auto open = all_year(0);
const ClosureTable closures{"closures.csv",
                            {{"BEL", open},
                             {"FRA", open},
                             {"PER",
                              {{date("2020-01-01"), Closure{}},
                               {date("2020-03-01"), {}},
                               {date("2020-03-03"), Closure{}},
                               {date("2021-01-01"), {}}}}}};
const CountryTable countries{"countries.csv", {{"BEL", one}, {"FRA", one}, {"PER", one}}};

std::string message(const std::string& first, int days, const std::string& members) {
  return message_of(
      [&] { closure_intensity({region("ROW", {members})}, Calendar(date(first), days), closures, countries, {}); });
}

}  // namespace

TEST_CASE("the whole span of the table can be run") {
  CHECK(message("2020-01-01", 366, "BEL").empty());
}

TEST_CASE("a day before the first or after the last is an error") {
  CHECK_THAT(message("2019-12-31", 2, "BEL"), Contains("closures.csv: no closures on 2019-12-31 for BEL"));
  CHECK_THAT(message("2020-12-31", 3, "BEL"), Contains("no closures from 2021-01-01 to 2021-01-02 for BEL"));
}

TEST_CASE("a gap inside is an error that names its days") {
  CHECK_THAT(message("2020-02-01", 60, "PER"), Contains("no closures from 2020-03-01 to 2020-03-02 for PER"));
  CHECK(message("2020-03-03", 30, "PER").empty());
}

TEST_CASE("the same days of several countries make one mistake") {
  const std::string text = message("2020-02-29", 308, "*");
  CHECK_THAT(text, Contains("no closures on 2021-01-01 for BEL, FRA, PER"));
  CHECK_THAT(text, Contains("no closures from 2020-03-01 to 2020-03-02 for PER"));
}
