// Labour accounts: what is read, what is kept and what is reported.
#include <catch2/catch.hpp>

#include "economy/labour.hpp"
#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;

namespace {
const std::string header =
    "country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_year\n";

Economy without_labour() {
  return parse_table("table.csv", small::Grid().text()).economy;
}

LabourReading read(const std::string& text, const Economy& economy = without_labour()) {
  const small::Folder folder;
  return read_labour(folder.write("labour.csv", text), economy);
}
}  // namespace

TEST_CASE("employment becomes persons") {
  const auto [labour, report] = read(small::labour_text());
  REQUIRE(labour.size() == 4);
  CHECK(labour[0].employment == 30000);
  CHECK(labour[1].employment == 10500);
  CHECK(labour[3].employment == 125);
  CHECK(labour[2].women_share == 0.75);
  CHECK(labour[1].labour_share == 0.75);
  CHECK(labour[2].hours_per_worker_year == 2400);
  CHECK(report.cells_without_employment.empty());
  CHECK(report.unused_columns.empty());
}

TEST_CASE("a labour share above 1 is kept and reported") {
  const auto [labour, report] = read(small::labour_text());
  CHECK(labour[2].labour_share == 1.25);
  CHECK(report.labour_share_above_one == std::vector<std::string>{"BBB_farm"});
}

TEST_CASE("a cell with output but no row has nobody and is reported") {
  const auto [labour, report] = read(header + "BBB,farm,1,0.5,0.5,2000\nAAA,farm,,,,\nAAA,shop_x,0,,,\n");
  CHECK(labour[3].employment == 0);
  CHECK(labour[2].employment == 1000);
  CHECK(report.cells_without_employment == std::vector<std::string>{"AAA_farm", "AAA_shop_x"});
  CHECK(report.cells_without_row == std::vector<std::string>{"BBB_shop_x"});
}

TEST_CASE("people in a cell without output are left out and reported") {
  Economy economy = without_labour();
  economy.output[3] = 0;
  const auto [labour, report] = read(small::labour_text(), economy);
  CHECK(labour[3].employment == 0);
  CHECK(labour[3].hours_per_worker_year == 0);
  CHECK(report.employment_without_output == std::vector<std::string>{"BBB_shop_x"});
  CHECK(report.persons_left_out == 125);
}

TEST_CASE("columns that are not used are reported") {
  const auto [labour, report] = read(
      "value_added_musd,country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_"
      "year\n"
      "83,AAA,farm,30,0.25,0.5,2000\n");
  CHECK(labour[0].employment == 30000);
  CHECK(report.unused_columns == std::vector<std::string>{"value_added_musd"});
}
