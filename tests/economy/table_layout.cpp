// Which row and column of a table is what, wherever it stands.
#include <catch2/catch.hpp>

#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using small::Grid;

namespace {
Economy read(const Grid& grid) {
  return parse_table("table.csv", grid.text()).economy;
}
}  // namespace

TEST_CASE("a table gives countries and sectors and flows and margins") {
  const Economy economy = read(Grid());
  REQUIRE(economy.countries.size() == 2);
  REQUIRE(economy.sectors.size() == 2);
  CHECK(economy.countries[1].code == "BBB");
  CHECK(economy.sectors[1].code == "shop_x");  // the region ends at the first underscore
  CHECK(economy.label(3) == "BBB_shop_x");
  CHECK(economy.intermediate_use(0, 1) == 20);
  CHECK(economy.intermediate_use(3, 0) == 2);
  CHECK(economy.final_demand(0, economy.final_column(1, FinalUse::households)) == 18);
  CHECK(economy.final_demand(1, economy.final_column(0, FinalUse::inventories)) == -5);
  CHECK(economy.final_demand(1, economy.final_column(1, FinalUse::investment)) == 10);
  CHECK(economy.output == std::vector<double>{100, 100, 50, 80});
  CHECK(economy.value_added == std::vector<double>{83, 62, 43, 62});
  CHECK(economy.labour.empty());
}

TEST_CASE("columns may stand in any order") {
  Grid grid;
  grid.move_column("OUT", 1);
  grid.move_column("BBB_HFCE", 2);
  grid.move_column("AAA_INVNT", 4);
  grid.move_column("BBB_shop_x", 1);
  small::require_same(read(grid), read(Grid()));
}

TEST_CASE("rows may stand in any order and name the order of countries and sectors") {
  Grid grid;
  std::swap(grid.rows[1], grid.rows[5]);  // VA first
  std::swap(grid.rows[2], grid.rows[6]);  // OUT second
  const Economy economy = read(grid);
  CHECK(economy.label(0) == "BBB_farm");
  CHECK(economy.output == std::vector<double>{50, 80, 100, 100});
  CHECK(economy.intermediate_use(2, 3) == 20);
  CHECK(economy.value_added == std::vector<double>{43, 62, 83, 62});
}

TEST_CASE("categories of final demand are joined into four uses") {
  Grid grid;
  grid.set("AAA_farm", "AAA_HFCE", "30");
  grid.add_column("AAA_NPISH", "0");
  grid.add_column("AAA_DPABR", "0");
  grid.set("AAA_farm", "AAA_NPISH", "7");
  grid.set("AAA_farm", "AAA_DPABR", "3");
  const Economy economy = read(grid);
  CHECK(economy.final_demand(0, economy.final_column(0, FinalUse::households)) == 40);
  small::require_same(economy, read(Grid()));
}

TEST_CASE("totals may be written three times over and product taxes count as value added") {
  Grid grid;
  grid.rename_row("VA", "VA_VA_VA");
  grid.rename_row("OUT", "OUT_OUT_OUT");
  grid.add_row("TLS_TLS_TLS", "0");
  grid.set("TLS_TLS_TLS", "AAA_farm", "3");
  grid.set("VA_VA_VA", "AAA_farm", "80");
  grid.set("TLS_TLS_TLS", "BBB_HFCE", "11");
  const TableReading reading = parse_table("table.csv", grid.text());
  CHECK(reading.economy.value_added[0] == 83);
  CHECK(reading.report.product_taxes == 3);
  CHECK(reading.report.product_taxes_of_final_users == 11);
  CHECK(reading.report.value_added.empty());
}

TEST_CASE("a table written from an economy reads back to the same bits") {
  Economy economy = read(Grid());
  economy.intermediate_use(0, 1) = 1.0 / 3;
  economy.final_demand(2, 3) = -0.1;
  compute_margins(economy);
  const TableReading reading = parse_table("table.csv", table_text(economy));
  small::require_same(reading.economy, economy);
  CHECK(reading.report.sales.empty());
  CHECK(reading.report.value_added.empty());
  CHECK(reading.report.totals.empty());
}
