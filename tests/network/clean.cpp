#include "network/clean.hpp"

#include <catch2/catch.hpp>

#include <limits>

#include "base/errors.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {
economy::Economy two_cells() {
  economy::Economy economy = test::empty_economy(1, 2);
  economy.intermediate_use(0, 1) = 365;
  economy.final_demand(0, 0) = 730;
  economy.final_demand(1, 0) = 1460;
  return economy;
}
}  // namespace

TEST_CASE("negative final demand is netted against the seller's positive entries") {
  economy::Economy economy = two_cells();
  economy.final_demand(0, 3) = -365;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  CHECK(table.final_demand(0, 0) == Approx(1));
  CHECK(table.final_demand(0, 3) == 0);
  CHECK(table.final_sales[0] == Approx(1));
  CHECK(table.output[0] == Approx(2));
  CHECK(report.negative_final_sales == 0);
  CHECK(report.output_raised == 0);
}

TEST_CASE("a negative total becomes zero and raises output to intermediate sales") {
  economy::Economy economy = two_cells();
  economy.final_demand(0, 3) = -830;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  CHECK(table.final_sales[0] == 0);
  CHECK(table.output[0] == Approx(1));
  CHECK(report.negative_final_sales == 1);
  CHECK(report.output_raised == Approx(100));
}

TEST_CASE("cells without output leave and are counted") {
  economy::Economy economy = test::empty_economy(1, 3);
  economy.final_demand(0, 0) = 365;
  economy.final_demand(2, 0) = 365;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  CHECK(table.output == std::vector<double>{1, 0, 1});
  CHECK(report.cells == 2);
  CHECK(report.cells_without_output == 1);
}

TEST_CASE("impossible flows are all named in one pass") {
  economy::Economy economy = two_cells();
  economy.intermediate_use(0, 0) = -3;
  economy.intermediate_use(1, 0) = std::numeric_limits<double>::quiet_NaN();
  GenerationReport report;
  try {
    clean(economy, report);
    FAIL("a negative flow was accepted");
  } catch (const InvalidInput& error) {
    REQUIRE(error.mistakes().size() == 2);
    CHECK(error.mistakes()[0].problem == "the flow from AAA_s1 to AAA_s1 is -3");
    CHECK(error.mistakes()[1].problem == "the flow from AAA_s2 to AAA_s1 is nan");
  }
}

TEST_CASE("a cell that buys but sells nothing is refused by name") {
  economy::Economy economy = two_cells();
  economy.final_demand(1, 0) = 0;
  GenerationReport report;
  CHECK_THROWS_WITH(clean(economy, report), Catch::Contains("AAA_s2 sells nothing but buys 365 million a year"));
}
