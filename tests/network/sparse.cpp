#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {
GenerationOptions sparse(std::uint32_t firms, double mean_suppliers) {
  GenerationOptions options = test::without_thinning(firms);
  options.links = LinkMode::sparse;
  options.mean_suppliers = mean_suppliers;
  return options;
}
}  // namespace

TEST_CASE("sparse links keep products of buying cells and sales of cells") {
  const economy::Economy economy = test::random_economy(4, 12, 41);
  const Generated generated = generate(economy, sparse(4000, 6), Context(2));
  CHECK(static_cast<double>(generated.report.links) / 4000 == Approx(6).epsilon(0.03));
  CHECK(generated.report.largest_flow_error < 1e-9);
  const economy::Matrix flows = test::flows_between_cells(generated.network);
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    for (std::size_t product = 0; product < economy.sectors.size(); ++product) {
      double got = 0, wanted = 0;
      for (std::size_t country = 0; country < economy.countries.size(); ++country) {
        got += flows(economy.cell(country, product), cell);
        wanted += economy.intermediate_use(economy.cell(country, product), cell) / 365;
      }
      CHECK(got == Approx(wanted).epsilon(1e-9));
    }
    double sold = 0, wanted = 0;
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer) {
      sold += flows(cell, buyer);
      wanted += economy.intermediate_use(cell, buyer) / 365;
    }
    CHECK(sold == Approx(wanted).epsilon(1e-9));
  }
}

TEST_CASE("every firm of a sparse network buys as much of its output as its cell does") {
  const economy::Economy economy = test::random_economy(3, 10, 42);
  const Network network = generate(economy, sparse(2000, 6), Context(2)).network;
  CHECK(test::self_links(network) == 0);
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    double bought = 0;
    for (std::uint32_t link = network.links.begin[network.pools.begin[firm]];
         link < network.links.begin[network.pools.begin[firm + 1]]; ++link)
      bought += network.links.flow[link];
    const std::size_t cell = network.firms.cell[firm];
    CHECK(bought / network.firms.output[firm] ==
          Approx(1 - economy.value_added[cell] / economy.output[cell]).epsilon(1e-4));
    CHECK(network.customers.begin[firm] < network.customers.begin[firm + 1]);
  }
}

TEST_CASE("a mean that the table does not allow is refused with its bounds") {
  const economy::Economy economy = test::random_economy(3, 6, 43);
  CHECK_THROWS_WITH(generate(economy, sparse(1000, 1), Context(1)),
                    Catch::Contains("mean_suppliers is 1,") && Catch::Contains("give a number from"));
  CHECK_THROWS_WITH(generate(economy, sparse(1000, 60), Context(1)), Catch::Contains("mean_suppliers is 60,"));
}
