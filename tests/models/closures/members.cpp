// Which countries a region stands for, and what it says of those it leaves out.
#include <catch2/catch.hpp>

#include "models/closures/made_tables.hpp"

using namespace tierwave;
using namespace tierwave::models;
using namespace tierwave::models::testing;
using Catch::Matchers::Contains;

namespace {

const Calendar day(date("2020-04-01"), 1);
const auto open = all_year(0);
const auto closed = all_year(3);
const CountryRecord one{IncomeGroup::high, "Nowhere", Persons(1)};
// XKX has closures but no employment, TKM employment but no closures.
const ClosureTable closures{"closures.csv", {{"BEL", closed}, {"FRA", closed}, {"PER", open}, {"XKX", closed}}};
const CountryTable countries{"countries.csv", {{"BEL", one}, {"FRA", one}, {"PER", one}, {"TKM", one}}};

std::string message(const std::vector<economy::Country>& regions) {
  return message_of([&] { closure_intensity(regions, day, closures, countries, bare()); });
}

}  // namespace

TEST_CASE("the rest of the world is every country that no other region names") {
  const ClosureIntensity intensity =
      closure_intensity({region("ROW", {"*"}), region("FRA")}, day, closures, countries, bare());
  CHECK(intensity.worn.closed[0][0] == 0.5);  // BEL closed, PER open
  CHECK(intensity.worn.closed[1][0] == 1);
  REQUIRE(intensity.left_out.size() == 2);
  CHECK(intensity.left_out[0].region == "ROW");
  CHECK(intensity.left_out[0].country == "TKM");
  CHECK(intensity.left_out[0].reason == "no closures in closures.csv");
  CHECK(intensity.left_out[1].country == "XKX");
  CHECK(intensity.left_out[1].reason == "no employment in countries.csv");
}

TEST_CASE("a member in neither table is left out and named") {
  const ClosureIntensity intensity =
      closure_intensity({region("REU", {"BEL", "ATL"})}, day, closures, countries, bare());
  CHECK(intensity.worn.closed[0][0] == 1);
  REQUIRE(intensity.left_out.size() == 1);
  CHECK(intensity.left_out[0].country == "ATL");
  CHECK(intensity.left_out[0].reason == "neither closures in closures.csv nor employment in countries.csv");
}

TEST_CASE("a region without any usable member is an error that names it") {
  CHECK_THAT(message({region("TKM")}), Contains("no member of region TKM (TKM) has both closures and employment"));
  CHECK_THAT(message({region("R", {"XKX", "TKM"})}), Contains("no member of region R (XKX, TKM)"));
  CHECK_THAT(message({region("A", {"BEL", "FRA", "PER", "TKM", "XKX"}), region("ROW", {"*"})}),
             Contains("no member of region ROW (it has none)"));
}

TEST_CASE("a country cannot belong to two regions") {
  CHECK_THAT(message({region("REU", {"BEL", "FRA"}), region("FRA")}),
             Contains("country FRA is a member of region REU and of region FRA; name each country once"));
}

TEST_CASE("only one region takes all others and it takes nothing else") {
  CHECK_THAT(message({region("ROW", {"*"}), region("ALL", {"*"})}),
             Contains("regions ROW and ALL both have the member '*'"));
  CHECK_THAT(message({region("ROW", {"BEL", "*"})}), Contains("region ROW has '*' beside other members"));
}
