// Updates that would give a table nobody should use.
#include <catch2/catch.hpp>

#include "economy_update/margins_files.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

TEST_CASE("a sum without any flow to scale is stuck, and an error where it matters") {
  Economy economy = small::economy();
  economy.intermediate_use(0, 0) = 0;
  compute_margins(economy);
  const std::string found = small::refusal(
      economy, {{"intermediate_use.csv", "country,product,user,million\nAAA,farm,farm,1\nAAA,farm,shop_x,28\n"}});
  CHECK_THAT(found,
             Contains("intermediate_use.csv:2: intermediate use of AAA is missed by 3.45 % in all; use of farm by "
                      "farm in AAA comes to 0 million, not 1: the table has no flow there to scale"));
}

TEST_CASE("what the fit cannot meet is named with its value") {
  // Nothing but farms and shops of AAA buys from BBB's shops what AAA uses of them, and that is asked to be two things.
  const std::string found = small::refusal(
      small::economy(), {{"sales.csv", "exporter,importer,sector,million\nBBB,BBB,farm,10\nBBB,BBB,shop_x,60\n"},
                         {"intermediate_use.csv", "country,product,user,million\nBBB,farm,shop_x,300\n"},
                         {"output.csv", "country,sector,million\nAAA,farm,100\nBBB,farm,50\n"}});
  CHECK_THAT(found, Contains("is missed by") && Contains("million, not"));
}

TEST_CASE("a negative value added is refused with the cell") {
  CHECK_THAT(small::refusal(small::economy(),
                            {{"intermediate_use.csv", "country,product,user,million\nAAA,shop_x,farm,200\n"}}),
             Contains("AAA_farm would have an output of") && Contains("and a value added of -"));
}

TEST_CASE("margins come with their year and source") {
  const Economy economy = small::economy();
  const Margins both = small::margins(economy, {{"output.csv", "country,sector,million\nAAA,farm,100\n"},
                                                {"employment.csv", "country,employment_thousand\nAAA,81\n"}});
  const std::string found = small::mistakes_of([&] { (void)update(economy, both, {}); });
  CHECK_THAT(found, Contains("the year of the margins is 0") && Contains("the source of the margins is empty") &&
                        Contains("the year of employment.csv is 0") &&
                        Contains("the source of employment.csv is empty"));
  UpdateRequest request = small::request();
  request.digits = 2;
  CHECK_THAT(small::mistakes_of([&] { (void)update(economy, both, request); }), Contains("rounded to 2 digits"));
}

TEST_CASE("employment needs somebody to scale") {
  Economy economy = small::economy();
  const small::Files files{{"employment.csv", "country,employment_thousand\nAAA,81\n"}};
  economy.labour[0].employment = economy.labour[1].employment = 0;
  CHECK_THAT(small::refusal(economy, files), Contains("employment.csv:2: AAA is to have 81000 persons in work"));
  economy.labour.clear();
  CHECK_THAT(small::refusal(economy, files), Contains("the economy has no labour accounts that could be scaled"));
}

TEST_CASE("who worked where nothing is made any more is counted among the others") {
  const auto [after, report] =
      small::updated(small::economy(), {{"output.csv", "country,sector,million\nBBB,farm,0\n"},
                                        {"intermediate_use.csv", "country,product,user,million\nBBB,*,farm,0\n"}});
  CHECK(after.output[2] == 0);
  CHECK(after.labour[2].employment == 0);
  CHECK(after.labour[3].employment == 90125);
  CHECK(report.employment_after == 130625);
}
