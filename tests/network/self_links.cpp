#include <catch2/catch.hpp>

#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {
// One cell that sells half of its output to itself.
economy::Economy one_cell() {
  economy::Economy economy = test::empty_economy(1, 1);
  economy.intermediate_use(0, 0) = 365;
  economy.final_demand(0, 0) = 365;
  return economy;
}
}  // namespace

TEST_CASE("a cell of one firm buys from itself") {
  const Network network = generate(one_cell(), test::without_thinning(1), Context(1)).network;
  REQUIRE(network.links.size() == 1);
  CHECK(network.links.supplier[0] == 0);
  CHECK(network.links.flow[0] == 1.0);
  CHECK(network.firms.output[0] == 2.0);
  CHECK(network.firms.upstreamness[0] == Approx(2));
  CHECK(network.firms.tier[0] == 1);
}

TEST_CASE("two firms of a cell buy from each other") {
  const Network network = generate(one_cell(), test::without_thinning(2), Context(1)).network;
  REQUIRE(network.links.size() == 2);
  CHECK(network.links.supplier[0] == 1);
  CHECK(network.links.supplier[1] == 0);
  CHECK(network.links.flow[0] == Approx(0.5));
}

TEST_CASE("no firm of a cell of several buys from itself and all keep a buyer") {
  for (std::uint32_t firms = 2; firms <= 40; ++firms)
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
      GenerationOptions options = test::without_thinning(firms);
      options.key = {seed, 0};
      const Network network = generate(one_cell(), options, Context(1)).network;
      CHECK(test::self_links(network) == 0);
      for (std::size_t firm = 0; firm < firms; ++firm)
        CHECK(network.customers.begin[firm] < network.customers.begin[firm + 1]);
    }
}

TEST_CASE("a cell that sells to itself alone while it imports more keeps all its firms in trade") {
  economy::Economy economy = test::empty_economy(2, 1);
  economy.intermediate_use(0, 0) = 365;
  economy.intermediate_use(1, 0) = 3650;
  economy.final_demand(0, 0) = 7300;
  economy.final_demand(1, 4) = 7300;
  for (std::uint32_t firms = 4; firms <= 40; ++firms)
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
      GenerationOptions options = test::without_thinning(firms);
      options.key = {seed, 0};
      const Network network = generate(economy, options, Context(1)).network;
      CHECK(test::self_links(network) == (test::firms_by_cell(network)[0] == 1 ? 1 : 0));
      for (std::size_t firm = 0; firm < firms; ++firm)
        CHECK(network.customers.begin[firm] < network.customers.begin[firm + 1]);
    }
}
