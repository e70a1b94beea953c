#include <catch2/catch.hpp>

#include <algorithm>

#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("final sales at home and abroad are those of the cell") {
  const economy::Economy economy = test::random_economy(3, 4, 21);
  const Network network = generate(economy, test::without_thinning(300), Context(2)).network;
  std::vector<double> home(economy.cells()), abroad(economy.cells());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    home[network.firms.cell[firm]] += network.firms.final_sales_home[firm];
    abroad[network.firms.cell[firm]] += network.firms.final_sales_abroad[firm];
  }
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    double wanted_home = 0, wanted_abroad = 0;
    for (std::size_t column = 0; column < economy.final_demand.columns(); ++column)
      (column / economy::final_uses == economy.country_of(cell) ? wanted_home : wanted_abroad) +=
          economy.final_demand(cell, column) / 365;
    CHECK(home[cell] == Approx(wanted_home).epsilon(1e-9));
    CHECK(abroad[cell] == Approx(wanted_abroad).epsilon(1e-9));
  }
}

TEST_CASE("exporters are the larger firms of a cell") {
  const economy::Economy economy = test::random_economy(3, 4, 22);
  const Network network = generate(economy, test::without_thinning(300), Context(2)).network;
  std::vector<double> smallest_exporter(economy.cells(), 1e300), largest_other(economy.cells(), 0);
  std::size_t exporters = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t cell = network.firms.cell[firm];
    const double final_sales = network.firms.final_sales_home[firm] + network.firms.final_sales_abroad[firm];
    if (network.firms.final_sales_abroad[firm] > 0) {
      ++exporters;
      smallest_exporter[cell] = std::min(smallest_exporter[cell], final_sales);
    } else {
      largest_other[cell] = std::max(largest_other[cell], final_sales);
    }
  }
  CHECK(exporters > 0);
  CHECK(exporters < network.firms.size());
  for (std::size_t cell = 0; cell < economy.cells(); ++cell)
    CHECK(largest_other[cell] <= smallest_exporter[cell] * (1 + 1e-12));
}

TEST_CASE("a cell that sells to final users abroad alone has no sales at home") {
  economy::Economy economy = test::empty_economy(2, 1);
  economy.final_demand(0, 4) = 365;
  economy.final_demand(1, 4) = 365;
  const Network network = generate(economy, test::without_thinning(20), Context(1)).network;
  double abroad = 0;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm)
    if (network.firms.cell[firm] == 0) {
      CHECK(network.firms.final_sales_home[firm] == 0);
      CHECK(network.firms.final_sales_abroad[firm] > 0);
      abroad += network.firms.final_sales_abroad[firm];
    }
  CHECK(abroad == Approx(1).epsilon(1e-12));
}
