#include <catch2/catch.hpp>

#include <functional>

#include "base/errors.hpp"
#include "network/hand_made.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("a sound network passes its check") {
  CHECK_NOTHROW(check(test::chain()));
}

TEST_CASE("every broken promise of a network is found") {
  const std::vector<std::pair<const char*, std::function<void(Network&)>>> breakages{
      {"output of firm 1 is 61", [](Network& n) { n.firms.output[1] = 61; }},
      {"id 7 stands for two firms", [](Network& n) { n.firms.id[1] = 7; }},
      {"firm 2 is in cell 3 of 3", [](Network& n) { n.firms.cell[2] = 3; }},
      {"employment of firm 0 is -1", [](Network& n) { n.firms.employment[0] = -1; }},
      {"employment has 2 entries for 3 firms", [](Network& n) { n.firms.employment.resize(2); }},
      {"upstreamness of firm 0 is 0.5", [](Network& n) { n.firms.upstreamness[0] = 0.5; }},
      {"tier of firm 0 is 4", [](Network& n) { n.firms.tier[0] = 4; }},
      {"flow of link 0 is 0", [](Network& n) { n.links.flow.set(0, 0); }},
      {"link 0 names firm 5 of 3", [](Network& n) { n.links.supplier[0] = 5; }},
      {"brings product 1 to a pool of product 0", [](Network& n) { n.links.supplier[0] = 1; }},
      {"pool 0 of firm 1 has no supplier", [](Network& n) { n.links.begin[1] = 0; }},
      {"the rows of pools cover", [](Network& n) { n.pools.begin[3] = 1; }},
      {"customer 0 of firm 0 is pool 1 with a flow of 30", [](Network& n) { n.customers.pool[0] = 1; }},
      {"customer 0 of firm 0 is pool 0 with a flow of 31", [](Network& n) { n.customers.flow.set(0, 31); }},
      {"final sales of cell 2 are 80", [](Network& n) { n.final_demand(2, 1) = 1; }},
      {"final demand is 3 x 3", [](Network& n) { n.final_demand = economy::Matrix(3, 3); }},
      {"criticality has 2 entries", [](Network& n) { n.criticality.resize(2); }},
  };
  for (const auto& [text, break_it] : breakages) {
    Network network = test::chain();
    break_it(network);
    try {
      check(network);
      FAIL("not found: " << text);
    } catch (const BrokenInvariant& error) {
      CHECK_THAT(error.what(), Catch::Contains(text));
    }
  }
}
