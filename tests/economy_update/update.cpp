// An economy carried to new margins: known answers.
#include "economy_update/update.hpp"

#include <catch2/catch.hpp>

#include "economy/folder.hpp"
#include "economy_update/margins_files.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {

// No entry below 0, so that doubling a row is the answer to a doubled sum.
Economy positive() {
  Economy economy = small::economy();
  economy.final_demand(1, economy.final_column(0, FinalUse::inventories)) = 0;
  compute_margins(economy);
  return economy;
}

const std::string doubled_output =
    "country,sector,million\nAAA,farm,200\nAAA,shop_x,210\nBBB,farm,100\nBBB,shop_x,160\n";

}  // namespace

TEST_CASE("all outputs doubled double every flow") {
  const Economy before = positive();
  const auto [after, report] = small::updated(before, {{"output.csv", doubled_output}});
  for (std::size_t seller = 0; seller < 4; ++seller) {
    for (std::size_t buyer = 0; buyer < 4; ++buyer)
      CHECK(after.intermediate_use(seller, buyer) == 2 * before.intermediate_use(seller, buyer));
    for (std::size_t column = 0; column < 8; ++column)
      CHECK(after.final_demand(seller, column) == 2 * before.final_demand(seller, column));
    CHECK(after.value_added[seller] == 2 * before.value_added[seller]);
  }
  CHECK(after.output == std::vector<double>{200, 210, 100, 160});
  REQUIRE(report.margins.size() == 1);
  CHECK(report.margins[0].name == "output");
  CHECK(report.margins[0].misfit == 0);
}

TEST_CASE("sales and intermediate use lead back to the table they were taken from") {
  // Factors of exporter, importer and product, and of importer, product and user: what the two margins can find again.
  Economy answer = positive();
  for (std::size_t seller = 0; seller < 4; ++seller)
    for (std::size_t buyer = 0; buyer < 4; ++buyer) {
      const double sold = 1 + 0.25 * static_cast<double>(seller) * static_cast<double>(buyer / 2);
      const double used = 0.5 + static_cast<double>(seller % 2 + buyer) / 4;
      answer.intermediate_use(seller, buyer) *= sold * used;
      for (std::size_t use = 0; use < final_uses; ++use)
        if (buyer % 2 == 0) answer.final_demand(seller, buyer / 2 * final_uses + use) *= sold;
    }
  compute_margins(answer);
  const auto [after, report] = small::updated(
      positive(), {{"sales.csv", small::sales_text(answer)}, {"intermediate_use.csv", small::use_text(answer)}});
  for (std::size_t seller = 0; seller < 4; ++seller) {
    for (std::size_t buyer = 0; buyer < 4; ++buyer)
      CHECK(after.intermediate_use(seller, buyer) == Approx(answer.intermediate_use(seller, buyer)).epsilon(1e-6));
    for (std::size_t column = 0; column < 8; ++column)
      CHECK(after.final_demand(seller, column) == Approx(answer.final_demand(seller, column)).epsilon(1e-6));
    CHECK(after.value_added[seller] == Approx(answer.value_added[seller]).epsilon(1e-6));
  }
  CHECK(report.margins[1].share() < 1e-7);
}

TEST_CASE("the margins of an economy itself change nothing") {
  const Economy before = small::economy();
  const Economy after = small::updated(before, {{"sales.csv", small::sales_text(before)},
                                                {"intermediate_use.csv", small::use_text(before)}})
                            .economy;
  for (std::size_t seller = 0; seller < 4; ++seller)
    for (std::size_t column = 0; column < 8; ++column)
      CHECK(after.final_demand(seller, column) == before.final_demand(seller, column));
  CHECK(after.output == before.output);
  CHECK(after.value_added == before.value_added);
}

TEST_CASE("value added is met where it is all that is given") {
  const auto [after, report] = small::updated(
      small::economy(), {{"value_added.csv", "country,sector,million\nAAA,farm,100\nBBB,farm+shop_x,99\n"}});
  CHECK(after.value_added[0] == Approx(100).epsilon(1e-9));
  CHECK(after.value_added[2] + after.value_added[3] == Approx(99).epsilon(1e-9));
}

TEST_CASE("joined sectors meet their sum and keep their proportion") {
  const Economy after =
      small::updated(positive(), {{"output.csv", "country,sector,million\nAAA,farm+shop_x,410\nBBB,*,130\n"}}).economy;
  CHECK(after.output[0] == Approx(200).epsilon(1e-12));
  CHECK(after.output[1] == Approx(210).epsilon(1e-12));
  CHECK(after.output[2] == 50);
}

TEST_CASE("final demand follows as the rest of output") {
  const Economy after = small::updated(positive(), {{"output.csv", doubled_output},
                                                    {"intermediate_use.csv", small::use_text(positive())}})
                            .economy;
  double final = 0, inner = 0;
  for (std::size_t column = 0; column < 8; ++column) final += after.final_demand(0, column);
  for (std::size_t buyer = 0; buyer < 4; ++buyer) inner += after.intermediate_use(0, buyer);
  CHECK(inner + final == Approx(200).epsilon(1e-9));
  CHECK(final > 2 * 65);  // what farms sell to sectors cannot double, so final users take more
}

TEST_CASE("employment is scaled by country and keeps its structure") {
  const Economy before = small::economy();
  const auto [after, report] = small::updated(before, {{"employment.csv", "country,employment_thousand\nAAA,81\n"}});
  CHECK(after.labour[0].employment == 60000);
  CHECK(after.labour[1].employment == 21000);
  CHECK(after.labour[1].women_share == before.labour[1].women_share);
  CHECK(after.labour[2].employment == before.labour[2].employment);  // no target
  CHECK(report.employment_before == 130625);
  CHECK(report.employment_after == 171125);
  CHECK(after.year == 2011);
  CHECK(after.employment_year == 2019);
  CHECK(after.source == "made up");
  CHECK(after.labour_source == "made up too, carried to 2019: and again");
}

TEST_CASE("both years and sources stand in the folder") {
  const small::Folder folder;
  Economy after = small::updated(positive(), {{"output.csv", doubled_output}}).economy;
  CHECK(after.name == "carried");
  CHECK(after.year == 2018);
  CHECK(after.employment_year == 2011);  // the jobs are those of the table before
  CHECK(after.source == "made up, carried to 2018: made up again");
  write_folder(after, folder / "economy", false);
  const Economy again = read_folder(folder / "economy");
  small::require_same(again, after);
  CHECK(again.employment_year == 2011);
}

TEST_CASE("flows are rounded to as many digits as are asked for") {
  UpdateRequest request = small::request();
  request.digits = 4;
  const Economy before = small::economy();
  const Economy after =
      update(before, small::margins(before, {{"output.csv", "country,sector,million\nAAA,farm,123.456789\n"}}), request)
          .economy;
  CHECK(after.intermediate_use(0, 1) == 24.69);  // 20 x 1.23456789
  CHECK(after.output[0] == Approx(123.456789).epsilon(1e-3));
}

TEST_CASE("the report tells how well each margin was met, and what was stuck") {
  const std::string use = "country,product,user,million\nBBB,farm,farm,8\nBBB,farm,shop_x,22\n";
  CHECK_THAT(describe(small::updated(positive(), {{"intermediate_use.csv", use}}).report),
             Contains("intermediate use: 2 sums, 30 million; missed by 0 % in all\n"));
  Economy before = positive();
  before.intermediate_use(0, 0) = 0;
  compute_margins(before);
  const auto [after, report] = small::updated(
      before, {{"intermediate_use.csv", use + "AAA,farm,farm,0.1\nAAA,farm,shop_x,28\nAAA,shop_x,farm,7\n"},
               {"employment.csv", "country,employment_thousand\nAAA,81\n"}});
  REQUIRE(report.margins[0].stuck.size() == 1);
  CHECK(report.margins[0].stuck[0].target == 0.1);
  CHECK_THAT(describe(report), Contains("1 sum with a target above 0 has no flow to scale and stayed 0, 0.1 million in "
                                        "all: use of farm by farm in AAA 0.1\n"));
  CHECK_THAT(describe(report), Contains("employment: 171.1 thousand persons, 130.6 before\n"));
}
