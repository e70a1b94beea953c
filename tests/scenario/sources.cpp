// `source` and `NAME_source`: where a figure comes from, accepted in every table.
#include <catch2/catch.hpp>

#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;
using Lines = std::vector<std::string>;

TEST_CASE("sources are kept beside their keys") {
  const auto scenario = parse(
      "source = \"all\"\ndays = 1\ndays_source = \"d\"\n[network.thinning]\nsource = \"t\"\nsmallest_share_source = "
      "\"s\"\n"
      "[[shock]]\nreduction = 1\nreduction_source = \"r\"\nsource = \"one\"\n");
  CHECK(scenario.root.text("source") == "all");
  CHECK(scenario.root.text("days_source") == "d");
  CHECK(scenario.tables.at("network.thinning").text("source") == "t");
  CHECK(scenario.tables.at("network.thinning").text("smallest_share_source") == "s");
  CHECK(scenario.lists.at("shock")[0].text("reduction_source") == "r");
  CHECK(scenario.lists.at("shock")[0].text("source") == "one");
}

TEST_CASE("a source must be a text about a key that exists") {
  CHECK(mistakes("days = 1\ndays_source = 3\n") ==
        Lines{"2:15: days_source is the whole number 3, not a text; write a text in quotes"});
  CHECK(mistakes("days = 1\ndayz_source = \"x\"\n") ==
        Lines{"2:1: unknown key 'dayz_source'; did you mean 'days_source'?"});
  CHECK(mistakes("days = 1\n[orders]\nstart_share_source = \"x\"\n") ==
        Lines{"3:1: start_share_source is not a parameter of orders rule 'pichler'; it belongs to 'fixed'"});
}
