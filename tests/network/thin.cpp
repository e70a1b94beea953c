#include "network/thin.hpp"

#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network/clean.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

bool has_flow(const FlowTable& flows, std::uint32_t seller, std::uint32_t buyer) {
  for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow)
    if (flows.seller[flow] == seller) return true;
  return false;
}

// Five sectors of one country. s1 buys 1000 of s2 and 5 of s3 and of s4; all three have other buyers.
economy::Economy small_inputs() {
  economy::Economy economy = test::empty_economy(1, 5);
  economy.intermediate_use(1, 0) = 1000;
  economy.intermediate_use(2, 0) = 5;
  economy.intermediate_use(3, 0) = 5;
  economy.intermediate_use(1, 1) = 100;
  economy.intermediate_use(1, 4) = 100;
  economy.intermediate_use(2, 1) = 100;
  economy.intermediate_use(3, 1) = 100;
  economy.intermediate_use(2, 4) = 50;
  economy.intermediate_use(3, 4) = 50;
  for (std::size_t cell = 0; cell < 5; ++cell) economy.final_demand(cell, 0) = 2000;
  test::complete(economy);
  return economy;
}

}  // namespace

TEST_CASE("a product under one per cent of a cell's use is cut unless it is critical") {
  economy::Economy economy = small_inputs();
  economy.criticality.assign(25, economy::Criticality::other);
  economy.criticality[3 * 5 + 0] = economy::Criticality::critical;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  const FlowTable flows = thin(economy, table, {}, report);
  CHECK_FALSE(has_flow(flows, 2, 0));
  CHECK(has_flow(flows, 3, 0));
  CHECK(report.flows_before == 9);
  CHECK(report.flows_after == 8);
  CHECK(report.value_kept == Approx(1505.0 / 1510.0));
}

TEST_CASE("a flow stays when it matters to the seller alone") {
  economy::Economy economy = small_inputs();
  GenerationOptions options;
  options.keep_product_share = 0;
  options.keep_buyer_share = 0.02;   // 5 of 1010 is less
  options.keep_seller_share = 0.03;  // 5 of 155 is more
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  CHECK(has_flow(thin(economy, table, options, report), 2, 0));
  options.keep_seller_share = 0.04;
  CHECK_FALSE(has_flow(thin(economy, table, options, report), 2, 0));
}

TEST_CASE("the refit restores every row and column sum") {
  const economy::Economy economy = test::random_economy(4, 6, 3);
  GenerationOptions options;
  options.keep_product_share = 0.05;
  options.keep_buyer_share = options.keep_seller_share = 0.01;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  const FlowTable flows = thin(economy, table, options, report);
  REQUIRE(report.flows_after < report.flows_before);
  std::vector<double> sales(economy.cells());
  for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer) {
    double purchases = 0;
    for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow) {
      purchases += flows.value[flow];
      sales[flows.seller[flow]] += flows.value[flow];
    }
    CHECK(purchases == Approx(table.purchases[buyer]).epsilon(1e-12));
  }
  for (std::size_t seller = 0; seller < economy.cells(); ++seller)
    CHECK(sales[seller] == Approx(table.intermediate_sales[seller]).epsilon(1e-9));
  CHECK(report.refit_percentiles[0] < report.refit_percentiles[4]);
}

TEST_CASE("a table of which nothing is cut keeps its bits") {
  const economy::Economy economy = test::random_economy(3, 3, 1);
  GenerationOptions options;
  options.keep_buyer_share = options.keep_seller_share = options.keep_product_share = 0;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  const FlowTable flows = thin(economy, table, options, report);
  CHECK(report.value_kept == 1);
  for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
    for (std::uint32_t flow = flows.begin[buyer]; flow < flows.begin[buyer + 1]; ++flow)
      CHECK(flows.value[flow] == table.intermediate_use(flows.seller[flow], buyer));
}

TEST_CASE("a seller whose every flow would be cut keeps its largest") {
  economy::Economy economy = small_inputs();
  economy.intermediate_use(4, 0) = 6;  // s5 sells to s1 alone, and s1 hardly needs it
  test::complete(economy);
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  CHECK(has_flow(thin(economy, table, {}, report), 4, 0));
  REQUIRE(report.notes.size() == 1);
  CHECK_THAT(report.notes[0], Catch::Contains("1 selling cells"));
}

TEST_CASE("a margin that cannot be met names the cell") {
  // s1 buys of s2 alone once s3 is cut, and s2 has other buyers who buy of nobody else.
  economy::Economy economy = test::empty_economy(1, 3);
  economy.intermediate_use(1, 0) = 100;
  economy.intermediate_use(2, 0) = 40;
  economy.intermediate_use(2, 1) = 60;
  for (std::size_t cell = 0; cell < 3; ++cell) economy.final_demand(cell, 0) = 100;
  test::complete(economy);
  GenerationOptions options;
  options.keep_product_share = 0.3;
  GenerationReport report;
  const CleanTable table = clean(economy, report);
  CHECK_THROWS_WITH(thin(economy, table, options, report), Catch::Contains("AAA_s") && Catch::Contains("instead of"));
}
