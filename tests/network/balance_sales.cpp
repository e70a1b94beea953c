#include "network/balance_sales.hpp"

#include <catch2/catch.hpp>

#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("surplus purchases move to sellers that lack them but not to the buyer's own cell") {
  // Three countries, one product, one firm each. The table: A sells 4 to B; B sells 3 to A; C sells 2 to B.
  const economy::Economy economy = test::empty_economy(3, 1);
  FlowTable flows;
  flows.begin = {0, 1, 3, 3};
  flows.seller = {1, 0, 2};
  flows.value = {3, 4, 2};
  FirmSizes sizes;
  sizes.begin = {0, 1, 2, 3};
  sizes.share = {1, 1, 1};
  // The draws gave B's 6 to A and C sells nothing.
  Purchases purchases;
  purchases.add(0, 1, 3);
  purchases.add(1, 0, 6);
  balance_sales(purchases, economy, flows, sizes, {1, 0});
  double from_a = 0, from_b_to_a = 0, from_c = 0;
  for (std::size_t p = 0; p < purchases.size(); ++p) {
    if (purchases.seller[p] == 0) from_a += purchases.value[p];
    if (purchases.seller[p] == 1 && purchases.buyer[p] == 0) from_b_to_a += purchases.value[p];
    if (purchases.seller[p] == 2) from_c += purchases.value[p];
  }
  CHECK(from_a == Approx(4));
  CHECK(from_b_to_a == Approx(3));
  CHECK(from_c == Approx(2));
}

TEST_CASE("a buyer is not moved to its own cell while another lacks purchases") {
  // A hardly sells anything by the table, but was drawn by the firms of B and of C for 2 each.
  const economy::Economy economy = test::empty_economy(3, 1);
  FlowTable flows;
  flows.begin = {0, 0, 2, 3};
  flows.seller = {0, 2, 1};
  flows.value = {1e-6, 2, 2};
  FirmSizes sizes;
  sizes.begin = {0, 1, 2, 3};
  sizes.share = {1, 1, 1};
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    Purchases purchases;
    purchases.add(1, 0, 2);
    purchases.add(2, 0, 2);
    balance_sales(purchases, economy, flows, sizes, {seed, 0});
    for (std::size_t p = 0; p < purchases.size(); ++p)
      if (purchases.seller[p] == purchases.buyer[p]) CHECK(purchases.value[p] < 1e-5);
  }
}
