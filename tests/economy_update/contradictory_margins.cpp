// Sums that cannot all be met are named before anything is fitted.
#include "economy_update/contradictions.hpp"

#include <catch2/catch.hpp>

#include "economy_update/margins_files.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {

const std::string sales = "exporter,importer,sector,million\nAAA,AAA,farm,70\nAAA,BBB,farm,30\n";
const std::string use = "country,product,user,million\nAAA,*,farm,20\n";

std::string refusal(const small::Files& files) {
  return small::refusal(small::economy(), files);
}

}  // namespace

TEST_CASE("output must be what is sold to all countries") {
  CHECK_THAT(refusal({{"output.csv", "country,sector,million\nAAA,farm,90\n"}, {"sales.csv", sales}}),
             Contains("output of farm in AAA is 90 million, and its sales to all countries add up to 100; make "
                      "output.csv and sales.csv agree"));
  // Sales to one country only say nothing of all.
  CHECK(refusal({{"output.csv", "country,sector,million\nAAA,farm,90\n"},
                 {"sales.csv", "exporter,importer,sector,million\nAAA,AAA,farm,70\n"}}) == "");
}

TEST_CASE("joined sectors are compared over all that rows join") {
  const std::string wide = "country,sector,million\nAAA,farm+shop_x,180\n";
  CHECK(refusal({{"output.csv", wide}, {"sales.csv", sales}}) == "");  // nothing is known of the shops' sales
  CHECK_THAT(refusal({{"output.csv", wide}, {"sales.csv", sales + "AAA,AAA,shop_x,70\nAAA,BBB,shop_x,20\n"}}),
             Contains("output of all sectors in AAA is 180 million, and its sales to all countries add up to 190"));
}

TEST_CASE("output must be intermediate use plus value added") {
  const std::string added = "country,sector,million\nAAA,farm,85\n";
  CHECK_THAT(
      refusal({{"sales.csv", sales}, {"intermediate_use.csv", use}, {"value_added.csv", added}}),
      Contains("output of farm in AAA is 100 million, its intermediate use 20, its value added 85: output less use "
               "is not value added"));
  CHECK_THAT(refusal({{"output.csv", "country,sector,million\nAAA,farm,19\n"}, {"intermediate_use.csv", use}}),
             Contains("output of farm in AAA is 19 million, its intermediate use 20: value added would be negative"));
  CHECK_THAT(refusal({{"output.csv", "country,sector,million\nAAA,farm,84\n"}, {"value_added.csv", added}}),
             Contains("output of farm in AAA is 84 million, its value added 85: intermediate use would be negative"));
}

TEST_CASE("sectors cannot buy more of a product than is sold to their country") {
  const std::string to_b = "exporter,importer,sector,million\nAAA,BBB,farm,25\nBBB,BBB,farm,35\n";
  const std::string much = "country,product,user,million\nBBB,farm,*,61\n";
  CHECK_THAT(refusal({{"sales.csv", to_b}, {"intermediate_use.csv", much}}),
             Contains("sectors of BBB buy 61 million of farm, and all sales of it to BBB are 60"));
  // Where final demand can be negative nothing is certain.
  Economy economy = small::economy();
  economy.final_demand(0, economy.final_column(1, FinalUse::inventories)) = -2;
  compute_margins(economy);
  CHECK(refuse_contradictions(small::margins(economy, {{"sales.csv", to_b}, {"intermediate_use.csv", much}}), economy)
            .empty());
}

TEST_CASE("a difference within the tolerance is a compromise that is told") {
  const std::vector<std::string> told = refuse_contradictions(
      small::margins(small::economy(),
                     {{"output.csv", "country,sector,million\nAAA,farm,100.4\n"}, {"sales.csv", sales}}),
      small::economy());
  REQUIRE(told.size() == 1);
  CHECK_THAT(told[0], Contains("margins differ by up to 0.4 %: output of farm in AAA is 100.4 million"));
}

TEST_CASE("every contradiction is told") {
  const std::string found = refusal({{"output.csv", "country,sector,million\nAAA,farm,90\nBBB,farm,7\n"},
                                     {"sales.csv", sales},
                                     {"intermediate_use.csv", use + "BBB,*,farm,9\n"}});
  CHECK_THAT(found, Contains("output of farm in AAA") && Contains("output of farm in BBB"));
}
