// A cell without a row in the labour accounts lost its jobs in silence.
#include <catch2/catch.hpp>

#include "economy/import.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

TEST_CASE("cells without a row in the labour accounts are named at the import with what it means") {
  const small::Folder folder;
  ImportRequest wanted;
  wanted.table = folder.write("table.csv", small::Grid().text());
  std::string accounts = small::labour_text();
  accounts.erase(accounts.find("BBB,shop_x"));
  wanted.labour = folder.write("labour.csv", accounts);
  wanted.name = wanted.source = wanted.labour_source = "made up";
  wanted.year = 2011;
  wanted.currency = "USD";
  CHECK_THAT(
      describe(import_table(wanted).report),
      Contains("labour.csv: 1 cell with output has no row: BBB_shop_x; a run takes it that nobody works there, so "
               "its jobs and hours are too few; add the rows"));
  folder.write("labour.csv", accounts + "BBB,shop_x,0,,,\n");
  CHECK(import_table(wanted).report.warnings.empty());
}
