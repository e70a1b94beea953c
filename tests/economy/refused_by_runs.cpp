// What a run refuses of a table is said by cell, at the import already.
#include "economy/refused.hpp"

#include <catch2/catch.hpp>

#include "economy/import.hpp"
#include "economy/inspect.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {

// BBB_farm sells `self` to itself and nothing to others; it buys 28 from them.
small::Grid farm_without_users(const std::string& self, const std::string& value_added) {
  small::Grid grid;
  for (const char* column :
       {"AAA_shop_x", "BBB_shop_x", "AAA_HFCE", "BBB_HFCE", "BBB_GFCF", "BBB_INVNT", "AAA_farm", "BBB_farm"})
    grid.set("BBB_farm", column, "0");
  grid.set("BBB_farm", "BBB_farm", self);
  grid.set("BBB_farm", "OUT", self);
  grid.set("OUT", "BBB_farm", self);
  grid.set("VA", "BBB_farm", value_added);
  grid.set("VA", "AAA_shop_x", "70");
  grid.set("VA", "BBB_shop_x", "68");
  return grid;
}

ImportRequest request(const small::Folder& folder, const small::Grid& grid) {
  ImportRequest wanted;
  wanted.table = folder.write("table.csv", grid.text());
  wanted.name = wanted.source = "made up";
  wanted.year = 2011;
  wanted.currency = "USD";
  return wanted;
}

}  // namespace

TEST_CASE("a sound table is refused by no run") {
  CHECK(refused_by_runs(small::economy(), 50).empty());
}

TEST_CASE("a cell that sells to itself alone is named at the import") {
  const small::Folder folder;
  const auto [economy, report] = import_table(request(folder, farm_without_users("50", "-3")));
  const std::string sentence =
      "warning: a run will refuse this economy: the sales of BBB_farm never reach a final user; give it, or a cell it "
      "sells to, final demand, or join it with another by a mapping\n";
  CHECK_THAT(describe(report), Contains(sentence));
  CHECK_THAT(describe(inspect(economy)), Contains(sentence));
}

TEST_CASE("a cell that buys but sells nothing is named at the import") {
  const small::Folder folder;
  const auto [economy, report] = import_table(request(folder, farm_without_users("0", "-3")));
  CHECK_THAT(describe(report), Contains("warning: a run will refuse this economy: BBB_farm sells nothing but buys 3"));
}

TEST_CASE("final demand that is negative in total reaches nobody") {
  Economy economy = small::economy();
  economy.final_demand.fill(-1);
  CHECK(refused_by_runs(economy, 50).size() == 4);
  CHECK(refused_by_runs(economy, 2).size() == 2);
  CHECK(reach_final_users(economy) == std::vector<char>(4, 0));
}
