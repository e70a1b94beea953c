// Tables that cannot be read say what is wrong and where, all in one pass.
#include <catch2/catch.hpp>

#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave;
using namespace tierwave::economy;
using Catch::Matchers::Contains;
using small::Grid;
using small::mistakes_of;

namespace {
std::string mistakes_in(const Grid& grid) {
  return mistakes_of([&] { parse_table("table.csv", grid.text()); });
}
}  // namespace

TEST_CASE("a missing file and a folder and an empty file are told apart") {
  const small::Folder folder;
  CHECK_THROWS_WITH(read_table(folder / "none.csv"), Contains("none.csv") && Contains("does not exist"));
  CHECK_THROWS_WITH(read_table(folder / ""), Contains("it is a folder"));
  CHECK_THROWS_WITH(read_table(folder.write("empty.csv", "")), Contains("the file is empty"));
  CHECK_THROWS_AS(read_table(folder / "none.csv"), InputOutputError);
}

TEST_CASE("a header alone names what is missing") {
  Grid grid;
  grid.rows.resize(1);
  CHECK_THAT(mistakes_in(grid), Contains("row 'VA' is missing") && Contains("row 'OUT' is missing"));
}

TEST_CASE("a missing row of a cell is named") {
  Grid grid;
  grid.drop_row("BBB_farm");
  CHECK_THAT(mistakes_in(grid), Contains("row 'BBB_farm' is missing"));
}

TEST_CASE("the missing rows of a whole country are named") {
  Grid grid;
  grid.drop_row("BBB_farm");
  grid.drop_row("BBB_shop_x");
  CHECK_THAT(mistakes_in(grid), Contains("row 'BBB_farm' is missing") && Contains("row 'BBB_shop_x' is missing"));
}

TEST_CASE("missing totals are named") {
  Grid grid;
  grid.drop_row("VA");
  CHECK_THAT(mistakes_in(grid), Contains("row 'VA' is missing"));
  grid.drop_row("OUT");
  grid.drop_column("OUT");
  CHECK_THAT(mistakes_in(grid), Contains("row 'VA' is missing") && Contains("row 'OUT' is missing") &&
                                    Contains("column 'OUT' is missing"));
}

TEST_CASE("a missing column of a cell is named") {
  Grid grid;
  grid.drop_column("AAA_shop_x");
  CHECK_THAT(mistakes_in(grid), Contains("column 'AAA_shop_x' is missing"));
}

TEST_CASE("a row that stands twice names both lines") {
  Grid grid;
  grid.rows.push_back(grid.rows[2]);
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:8: row 'AAA_shop_x' stands twice, first in line 3"));
}

TEST_CASE("a column that stands twice is named") {
  Grid grid;
  grid.add_column("AAA_HFCE", "0");
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:1: column 'AAA_HFCE' stands twice"));
}

TEST_CASE("a total in two spellings is one too many") {
  Grid grid;
  grid.add_row("VA_VA_VA", "0");
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:8: a second row of VA"));
}

TEST_CASE("text and NaN and infinity are named with row and column") {
  for (const char* field : {"many", "nan", "inf", "-inf", "", "1 2", "0x10"}) {
    Grid grid;
    grid.set("BBB_farm", "AAA_shop_x", field);
    CHECK_THAT(mistakes_in(grid), Contains("table.csv:4: row 'BBB_farm', column 'AAA_shop_x' is '" +
                                           std::string(field) + "', not a finite number"));
  }
}

TEST_CASE("a row full of text does not fill the screen") {
  Grid grid;
  for (std::size_t field = 1; field < grid.rows[2].size(); ++field) grid.set("AAA_shop_x", grid.rows[0][field], "x");
  CHECK_THAT(mistakes_in(grid), Contains("row 'AAA_shop_x' has 8 more fields like that"));
}

TEST_CASE("a row of the wrong length is named with both counts") {
  Grid grid;
  grid.rows[3].pop_back();
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:4: row 'BBB_farm' has 13 fields, the header 14"));
  grid.rows[3].resize(16, "0");
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:4: row 'BBB_farm' has 16 fields, the header 14"));
}

TEST_CASE("a negative intermediate flow is named with both cells") {
  Grid grid;
  grid.set("AAA_farm", "BBB_shop_x", "-5");
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:2: the flow from AAA_farm to BBB_shop_x is -5, below 0"));
}

TEST_CASE("an unknown category lists the known ones") {
  Grid grid;
  grid.add_column("AAA_HFCX", "0");
  CHECK_THAT(mistakes_in(grid), Contains("column 'AAA_HFCX': 'HFCX' is neither a sector") &&
                                    Contains("HFCE, NPISH, DPABR, GGFC, GFCF, INVNT"));
}

TEST_CASE("final demand of a country without cells is refused") {
  Grid grid;
  grid.add_column("CCC_HFCE", "0");
  CHECK_THAT(mistakes_in(grid), Contains("column 'CCC_HFCE' is final demand of a region that has no cells"));
}

TEST_CASE("a country without final demand is refused") {
  Grid grid;
  for (const char* column : {"BBB_HFCE", "BBB_GGFC", "BBB_GFCF", "BBB_INVNT"}) grid.drop_column(column);
  CHECK_THAT(mistakes_in(grid), Contains("country 'BBB' has no column of final demand"));
}

TEST_CASE("labels that are no cells are refused") {
  Grid grid;
  grid.add_row("total", "0");
  grid.add_column("_farm", "0");
  CHECK_THAT(mistakes_in(grid), Contains("row 'total' is not a cell") && Contains("column '_farm' is neither a cell"));
}

TEST_CASE("codes that could not be written back are refused") {
  Grid grid;
  grid.rename_row("AAA_farm", "AAA_fa rm");
  grid.rename_row("BBB_farm", "B&B_farm");
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:2: 'fa rm' cannot be the code of a sector") &&
                                    Contains("table.csv:4: 'B&B' cannot be the code of a country"));
  grid.rename_row("AAA_shop_x", "AAA_HFCE");
  CHECK_THAT(mistakes_in(grid), Contains("table.csv:3: 'HFCE' cannot be the code of a sector"));
}

TEST_CASE("all mistakes of a table come in one pass") {
  Grid grid;
  grid.set("AAA_farm", "AAA_farm", "ten");
  grid.set("BBB_farm", "BBB_farm", "-4");
  grid.set("BBB_shop_x", "BBB_HFCE", "20");
  CHECK_THAT(mistakes_in(grid), Contains("'ten'") && Contains("below 0") && Contains("BBB_shop_x is not balanced"));
}
