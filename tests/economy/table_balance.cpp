// A table that does not add up: small differences are balanced and reported, large ones refused.
#include <catch2/catch.hpp>

#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;
using small::Grid;
using small::mistakes_of;

TEST_CASE("a small gap in sales goes to the inventories of the seller's country") {
  Grid grid;
  grid.set("BBB_farm", "BBB_HFCE", "24.75");  // 0.25 of 50 is missing
  const auto [economy, report] = parse_table("table.csv", grid.text());
  CHECK(economy.final_demand(2, economy.final_column(1, FinalUse::inventories)) == 1.25);
  CHECK(economy.output[2] == 50);
  REQUIRE(report.sales.size() == 1);
  CHECK(report.sales[0].cell == "BBB_farm");
  CHECK(report.sales[0].stated == 50);
  CHECK(report.sales[0].found == 49.75);
}

TEST_CASE("a small gap in value added keeps output less intermediate use") {
  Grid grid;
  grid.set("VA", "AAA_shop_x", "62.5");
  const auto [economy, report] = parse_table("table.csv", grid.text());
  CHECK(economy.value_added[1] == 62);
  REQUIRE(report.value_added.size() == 1);
  CHECK(report.value_added[0].cell == "AAA_shop_x");
  CHECK(report.value_added[0].stated == 62.5);
}

TEST_CASE("a small difference between both totals keeps the column") {
  Grid grid;
  grid.set("OUT", "BBB_shop_x", "80.5");
  const auto [economy, report] = parse_table("table.csv", grid.text());
  CHECK(economy.output[3] == 80);
  REQUIRE(report.totals.size() == 1);
  CHECK(report.totals[0].found == 80.5);
}

TEST_CASE("sales that miss output by a tenth are refused with cell and both figures") {
  Grid grid;
  grid.set("AAA_farm", "AAA_HFCE", "30");
  const std::string text = mistakes_of([&] { parse_table("table.csv", grid.text()); });
  CHECK_THAT(text, Contains("table.csv:2: AAA_farm is not balanced") && Contains("add up to 90") &&
                       Contains("stated output (OUT) is 100") && Contains("up to 1 %"));
}

TEST_CASE("a column that misses output by a tenth is refused") {
  Grid grid;
  grid.set("VA", "AAA_farm", "93");
  CHECK_THAT(mistakes_of([&] { parse_table("table.csv", grid.text()); }),
             Contains("table.csv:6: AAA_farm is not balanced") && Contains("is 83") && Contains("is 93"));
}

TEST_CASE("totals that differ by a tenth are refused") {
  Grid grid;
  grid.set("OUT", "AAA_farm", "110");
  CHECK_THAT(mistakes_of([&] { parse_table("table.csv", grid.text()); }),
             Contains("table.csv:7: the output of AAA_farm is 110 in row OUT but 100 in column OUT"));
}

TEST_CASE("the tolerance is one part in a hundred of output") {
  Grid grid;
  grid.set("AAA_farm", "AAA_HFCE", "39.01");
  CHECK(mistakes_of([&] { parse_table("table.csv", grid.text()); }).empty());
  grid.set("AAA_farm", "AAA_HFCE", "38.98");
  CHECK_FALSE(mistakes_of([&] { parse_table("table.csv", grid.text()); }).empty());
}

TEST_CASE("sales of a cell without output are refused however small") {
  Grid grid;
  for (const char* column : {"AAA_farm", "BBB_farm", "BBB_shop_x", "BBB_HFCE", "BBB_GGFC", "BBB_GFCF", "OUT"})
    grid.set("BBB_shop_x", column, "0");
  for (const char* row : {"AAA_farm", "BBB_farm", "VA", "OUT"}) grid.set(row, "BBB_shop_x", "0");
  grid.set("AAA_farm", "BBB_HFCE", "23");
  grid.set("BBB_farm", "BBB_HFCE", "31");
  grid.set("VA", "AAA_farm", "85");
  grid.set("VA", "BBB_farm", "46");
  CHECK(mistakes_of([&] { parse_table("table.csv", grid.text()); }).empty());
  grid.set("BBB_shop_x", "AAA_HFCE", "0.001");
  CHECK_THAT(mistakes_of([&] { parse_table("table.csv", grid.text()); }), Contains("stated output (OUT) is 0"));
}
