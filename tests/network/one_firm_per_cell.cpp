#include <catch2/catch.hpp>

#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("one firm per cell carries the table itself") {
  const economy::Economy economy = test::random_economy(3, 4, 51);
  const Generated generated = one_firm_per_cell(economy, test::without_thinning(0), Context(2));
  const Network& network = generated.network;
  REQUIRE(network.firms.size() == economy.cells());
  check(network);
  const economy::Matrix flows = test::flows_between_cells(network);
  for (std::size_t seller = 0; seller < economy.cells(); ++seller) {
    CHECK(network.firms.output[seller] == Approx(economy.output[seller] / 365).epsilon(1e-12));
    CHECK(network.firms.employment[seller] == economy.labour[seller].employment);
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
      CHECK(flows(seller, buyer) == economy.intermediate_use(seller, buyer) / 365);
  }
}

TEST_CASE("cells without output have no firm") {
  economy::Economy economy = test::random_economy(2, 3, 52);
  for (std::size_t other = 0; other < economy.cells(); ++other)
    economy.intermediate_use(4, other) = economy.intermediate_use(other, 4) = 0;
  for (std::size_t column = 0; column < economy.final_demand.columns(); ++column) economy.final_demand(4, column) = 0;
  test::complete(economy);
  const Network network = one_firm_per_cell(economy, test::without_thinning(0), Context(1)).network;
  CHECK(network.firms.cell == std::vector<std::uint32_t>{0, 1, 2, 3, 5});
}
