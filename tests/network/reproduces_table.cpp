#include <catch2/catch.hpp>

#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("firm flows add up to every flow between cells") {
  const economy::Economy economy = test::random_economy(4, 5, 11);
  const Generated generated = generate(economy, test::without_thinning(400), Context(2));
  const economy::Matrix flows = test::flows_between_cells(generated.network);
  for (std::size_t seller = 0; seller < economy.cells(); ++seller)
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer)
      CHECK(flows(seller, buyer) == Approx(economy.intermediate_use(seller, buyer) / 365).epsilon(1e-9).margin(0));
  CHECK(generated.report.largest_flow_error < 1e-12);
  CHECK(generated.report.largest_output_error < 1e-5);
  CHECK(generated.report.firms == 400);
}

TEST_CASE("every firm buys with the coefficients of its cell") {
  const economy::Economy economy = test::random_economy(3, 4, 12);
  const Network network = generate(economy, test::without_thinning(200), Context(1)).network;
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    const std::size_t cell = network.firms.cell[firm];
    for (std::uint32_t pool = network.pools.begin[firm]; pool < network.pools.begin[firm + 1]; ++pool) {
      double bought = 0, used_by_cell = 0;
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link)
        bought += network.links.flow[link];
      for (std::size_t country = 0; country < economy.countries.size(); ++country)
        used_by_cell += economy.intermediate_use(economy.cell(country, network.pools.product[pool]), cell);
      CHECK(bought / network.firms.output[firm] == Approx(used_by_cell / economy.output[cell]).epsilon(1e-5));
    }
  }
}

TEST_CASE("employment and labour income of cells are those of the economy") {
  const economy::Economy economy = test::random_economy(3, 4, 13);
  const Network network = generate(economy, test::without_thinning(300), Context(2)).network;
  std::vector<double> persons(economy.cells()), income(economy.cells());
  for (std::size_t firm = 0; firm < network.firms.size(); ++firm) {
    persons[network.firms.cell[firm]] += network.firms.employment[firm];
    income[network.firms.cell[firm]] += network.firms.labour_income[firm];
    CHECK(network.firms.hours_per_worker_day[firm] ==
          Approx(economy.labour[network.firms.cell[firm]].hours_per_worker_year / 365));
  }
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    CHECK(persons[cell] == Approx(economy.labour[cell].employment).epsilon(1e-9));
    CHECK(income[cell] == Approx(economy.labour[cell].labour_share * economy.value_added[cell] / 365).epsilon(1e-9));
  }
}

TEST_CASE("an economy without labour accounts gives firms without employment and says so") {
  economy::Economy economy = test::random_economy(2, 3, 14);
  economy.labour.clear();
  const Generated generated = generate(economy, test::without_thinning(50), Context(1));
  for (const double persons : generated.network.firms.employment) CHECK(persons == 0);
  bool said = false;
  for (const std::string& note : generated.report.notes) said |= note.find("no labour accounts") != std::string::npos;
  CHECK(said);
}

TEST_CASE("a cell with negative final demand in total still sells what its buyers use") {
  economy::Economy economy = test::random_economy(3, 3, 15);
  for (std::size_t column = 0; column < economy.final_demand.columns(); ++column) economy.final_demand(4, column) = -1;
  test::complete(economy);
  const Generated generated = generate(economy, test::without_thinning(60), Context(1));
  CHECK(generated.report.negative_final_sales == 1);
  CHECK(generated.report.output_raised == Approx(12));
  double sales = 0, used = 0;
  for (std::size_t firm = 0; firm < generated.network.firms.size(); ++firm)
    if (generated.network.firms.cell[firm] == 4) sales += generated.network.firms.output[firm];
  for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer) used += economy.intermediate_use(4, buyer);
  CHECK(sales == Approx(used / 365).epsilon(1e-9));
}
