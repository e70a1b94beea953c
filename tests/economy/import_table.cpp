// Importing a published table with labour accounts, and the report of it.
#include <catch2/catch.hpp>

#include "economy/import.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {
ImportRequest request(const small::Folder& folder, const small::Grid& grid = {}) {
  ImportRequest result;
  result.table = folder.write("table.csv", grid.text());
  result.name = "small";
  result.year = 2011;
  result.currency = "USD";
  result.source = "made up";
  return result;
}
}  // namespace

TEST_CASE("an import with accounts and sectors gives the whole economy") {
  const small::Folder folder;
  ImportRequest wanted = request(folder);
  wanted.labour = folder.write("labour.csv", small::labour_text());
  wanted.labour_source = "made up too";
  folder.write("known/sectors.csv", small::sectors_text());
  folder.write("known/criticality.csv", small::criticality_text());
  wanted.sectors = folder / "known";
  const auto [economy, report] = import_table(wanted);
  small::require_same(economy, small::economy());
  CHECK(report.countries == 2);
  CHECK(report.sectors == 2);
  REQUIRE(report.labour);
  CHECK(report.labour->labour_share_above_one == std::vector<std::string>{"BBB_farm"});
}

TEST_CASE("negative final demand is counted and kept") {
  const small::Folder folder;
  const auto [economy, report] = import_table(request(folder));
  CHECK(report.negative_final_demand_entries == 1);
  CHECK(report.negative_final_demand == -5);
  CHECK(report.sellers_with_negative_final_demand.empty());
  CHECK(economy.final_demand(1, 3) == -5);
  CHECK_FALSE(report.labour);
  CHECK_THAT(describe(report),
             Contains("1 entries of final demand are negative, -5 million") && Contains("no employment"));
}

TEST_CASE("a seller with a negative total of final demand is named") {
  const small::Folder folder;
  small::Grid grid;  // BBB_farm buys more from AAA_farm than that makes
  grid.set("AAA_farm", "BBB_farm", "70");
  grid.set("AAA_farm", "BBB_INVNT", "-68");
  grid.set("VA", "BBB_farm", "-27");
  const auto [economy, report] = import_table(request(folder, grid));
  REQUIRE(report.sellers_with_negative_final_demand.size() == 1);
  CHECK(report.sellers_with_negative_final_demand[0].cell == "AAA_farm");
  CHECK(report.sellers_with_negative_final_demand[0].amount == -5);
  REQUIRE(report.cells_with_negative_value_added.size() == 1);
  CHECK(report.cells_with_negative_value_added[0].cell == "BBB_farm");
  CHECK(report.cells_with_negative_value_added[0].amount == -27);
  CHECK_THAT(describe(report), Contains("negative total of final demand") && Contains("AAA_farm -5"));
}

TEST_CASE("the rest of the world stands for every other country") {
  const small::Folder folder;
  const ImportRequest wanted = request(folder);
  std::string text = small::Grid().text();
  for (std::size_t at = 0; (at = text.find("BBB", at)) != std::string::npos;) text.replace(at, 3, "ROW");
  folder.write("table.csv", text);
  const auto [economy, report] = import_table(wanted);
  CHECK(economy.countries[1].members == std::vector<std::string>{"*"});
  CHECK(economy.countries[0].members.empty());
  CHECK(report.notes.size() == 1);
}

TEST_CASE("a balanced gap stands in the report") {
  const small::Folder folder;
  small::Grid grid;
  grid.set("BBB_farm", "BBB_HFCE", "24.75");
  const auto [economy, report] = import_table(request(folder, grid));
  CHECK(report.table.sales.size() == 1);
  CHECK_THAT(describe(report), Contains("1 cells whose sales") && Contains("BBB_farm -0.25 of 50"));
}

TEST_CASE("an import without name or source or with an odd year or currency is refused") {
  const small::Folder folder;
  ImportRequest wanted = request(folder);
  wanted.name.clear();
  wanted.source.clear();
  wanted.year = 11;
  wanted.currency = "dollars";
  wanted.labour_source = "nowhere";
  const std::string text = small::mistakes_of([&] { import_table(wanted); });
  CHECK_THAT(text, Contains("name of the economy is empty") && Contains("source of the table is empty") &&
                       Contains("year of the table is 11") && Contains("currency is 'dollars'") &&
                       Contains("no labour accounts"));
}
