// Sales that a table lacks start as what the importer buys from others.
#include "economy_update/seeds.hpp"

#include <catch2/catch.hpp>

#include "economy/table.hpp"
#include "economy_update/margins_files.hpp"

using namespace tierwave::economy;

namespace {

// AAA, BBB and CCC with one sector; AAA sells nothing to BBB, which buys from CCC.
Economy three() {
  return parse_table("t.csv",
                     ",AAA_s,BBB_s,CCC_s,AAA_HFCE,BBB_HFCE,CCC_HFCE,BBB_INVNT,OUT\n"
                     "AAA_s,10,0,5,80,0,5,0,100\n"
                     "BBB_s,5,10,5,0,80,0,0,100\n"
                     "CCC_s,5,6,10,0,20,64,-5,100\n"
                     "VA,80,84,80,0,0,0,0,0\nOUT,100,100,100,0,0,0,0,0\n")
      .economy;
}

const std::string sales = "exporter,importer,sector,million\nAAA,BBB,s,52\n";

}  // namespace

TEST_CASE("a start is divided among users as purchases from third countries") {
  Economy economy = three();
  const Margins margins = small::margins(economy, {{"sales.csv", sales}});
  const auto seeded = seed_sales(economy, *margins.of(MarginKind::sales));
  REQUIRE(seeded.size() == 1);
  CHECK(seeded[0]->line == 2);
  // BBB buys 6 for its sector and 20 for its households from CCC; what left its inventories counts as nothing.
  CHECK(economy.intermediate_use(0, 1) == 12);
  CHECK(economy.final_demand(0, economy.final_column(1, FinalUse::households)) == 40);
  CHECK(economy.final_demand(0, economy.final_column(1, FinalUse::inventories)) == 0);
  CHECK(economy.intermediate_use(1, 1) == 10);
}

TEST_CASE("a flow that is there is left to the fit, and so are sales at home") {
  Economy economy = three();
  const Margins margins =
      small::margins(economy, {{"sales.csv", "exporter,importer,sector,million\nAAA,CCC,s,99\nAAA,AAA,s,7\n"}});
  CHECK(seed_sales(economy, *margins.of(MarginKind::sales)).empty());
  small::require_same(economy, three());
}

TEST_CASE("of a flow that is less than a tenth what is missing gets a start") {
  Economy economy = three();
  const Margins margins = small::margins(economy, {{"sales.csv", "exporter,importer,sector,million\nAAA,CCC,s,110\n"}});
  REQUIRE(seed_sales(economy, *margins.of(MarginKind::sales)).size() == 1);
  // Of the 10 million there, 5 go to CCC's sector, which takes all that CCC buys from BBB too.
  CHECK(economy.intermediate_use(0, 2) == 105);
  CHECK(economy.final_demand(0, economy.final_column(2, FinalUse::households)) == 5);
}

TEST_CASE("an update seeds when asked to and is stuck otherwise") {
  UpdateRequest request = small::request();
  const Margins margins = small::margins(three(), {{"sales.csv", sales}});
  CHECK(small::mistakes_of([&] { (void)update(three(), margins, request); }).find("no flow there to scale") !=
        std::string::npos);
  request.seed_sales = true;
  const auto [economy, report] = update(three(), margins, request);
  CHECK(economy.output[0] == Approx(152).epsilon(1e-12));
  REQUIRE(report.notes.size() == 1);
  CHECK(
      report.notes[0] ==
      "1 sum of sales of which the table has less than a tenth, 52 million in all, start as what the importer buys from others; the "
      "largest is sales of s from AAA to BBB, 52 million");
}
