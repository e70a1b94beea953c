// Firms that a scenario names are groups of their own; without names nothing changes.
#include <catch2/catch.hpp>

#include "network/groups.hpp"
#include "network/hand_made.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("firms of the same lists share a group and others do not") {
  Network network = test::chain();
  network.firms.cell = {0, 0, 0};
  network.firms.tier = {0, 0, 0};
  const Groups plain = make_groups(network);
  CHECK(plain.size() == 1);
  CHECK(make_groups(network, {{false, false, false}}).of_firm == plain.of_firm);
  CHECK(make_groups(network, {{true, true, true}}).size() == 1);
  const Groups one = make_groups(network, {{false, true, false}});
  CHECK(one.size() == 2);
  CHECK(one.of_firm == std::vector<std::uint32_t>{0, 1, 0});
  const Groups two = make_groups(network, {{false, true, true}, {false, false, true}});
  CHECK(two.size() == 3);
  CHECK(two.of_firm == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(two.firms == std::vector<std::uint32_t>{0, 1, 2});
}
