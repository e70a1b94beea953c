#include "bench/synthetic.hpp"

#include <catch2/catch.hpp>

#include "bench/row.hpp"

using namespace tierwave;
using namespace tierwave::bench;

TEST_CASE("a made-up table is an economy") {
  const economy::Economy economy = synthetic_economy(12, 9);
  std::size_t flows = 0;
  for (std::size_t cell = 0; cell < economy.cells(); ++cell) {
    CHECK(economy.value_added[cell] > 0.4 * economy.output[cell]);
    for (std::size_t buyer = 0; buyer < economy.cells(); ++buyer) flows += economy.intermediate_use(cell, buyer) > 0;
  }
  // 0.8 of the flows at home, 0.19 of those abroad.
  const double cells = static_cast<double>(economy.cells());
  CHECK(static_cast<double>(flows) == Approx(cells * cells * (0.8 / 12 + 0.19 * 11 / 12)).epsilon(0.05));
}

TEST_CASE("every cell of a made-up table is one firm with all its flows") {
  const Context context(1);
  Row row = row_named("41x35");
  row.countries = 6;
  row.sectors = 5;
  const economy::Economy economy = economy_of(row);
  const network::Generated generated = generate(row, economy, context);
  CHECK(generated.network.firms.size() == 30);
  std::size_t flows = 0;
  for (std::size_t seller = 0; seller < 30; ++seller)
    for (std::size_t buyer = 0; buyer < 30; ++buyer) flows += economy.intermediate_use(seller, buyer) > 0;
  CHECK(generated.network.links.size() == flows);
}
