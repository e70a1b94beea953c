// A saved network whose hashes were right was once taken with whatever it held: NaN, a supplier that does not exist.
#include <catch2/catch.hpp>
#include <functional>
#include <limits>

#include "base/errors.hpp"
#include "network/hand_made.hpp"
#include "network_files/files.hpp"
#include "network_files/saved_network.hpp"

using namespace tierwave;
using namespace tierwave::network;
using Catch::Matchers::Contains;

namespace {

// What the chain is answered when it was saved with that change, hashes and all.
std::string answer(const std::function<void(Network&, Origin&)>& change) {
  const test::Folder folder;
  Network network = test::chain();
  Origin origin;
  change(network, origin);
  save_network(network, origin, folder.path() / "a.network", false);
  try {
    load_network(folder.path() / "a.network");
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr const char* remedy = "save the network again with `tierwave network generate --output`";

}  // namespace

TEST_CASE("amounts that cannot be true are refused with column, entry and bound") {
  CHECK(answer([](Network&, Origin&) {}) == "accepted");
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.employment[1] = 1e300; }),
             Contains("a.network: entry 1 of firms.employment is 1e+300, above 5000000000") && Contains(remedy));
  CHECK_THAT(answer([](Network& n, Origin&) { n.links.flow.set(1, -50); }),
             Contains("entry 1 of links.flow is -50, below 0"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.customers.flow.set(0, 0); }),
             Contains("entry 0 of customers.flow is 0, not above 0"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.hours_per_worker_day[2] = 25; }),
             Contains("entry 2 of firms.hours_per_worker_day is 25, above 24"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.upstreamness[0] = 0.5; }),
             Contains("entry 0 of firms.upstreamness is 0.5, below 1"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.output[0] = 0; }),
             Contains("entry 0 of firms.output is 0, not above 0"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.final_demand(2, 1) = -1; }),
             Contains("entry 9 of final_demand is -1, below 0"));
  CHECK_THAT(answer([](Network&, Origin& o) {
               o.women_share = {0.5, 1.5, 0.5};
             }),
             Contains("entry 1 of women_share is 1.5, above 1"));
}

TEST_CASE("no NaN and no infinity of any column is let in") {
  for (const double wrong : {not_a_number, -not_a_number, std::numeric_limits<double>::infinity()}) {
    const std::vector<std::function<void(Network&, Origin&)>> changes{
        [&](Network& n, Origin&) { n.firms.enterprises[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.employment[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.hours_per_worker_day[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.labour_income[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.output[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.final_sales_home[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.final_sales_abroad[0] = wrong; },
        [&](Network& n, Origin&) { n.firms.upstreamness[0] = wrong; },
        [&](Network& n, Origin&) { n.links.flow.set(0, wrong); },
        [&](Network& n, Origin&) { n.customers.flow.set(0, wrong); },
        [&](Network& n, Origin&) { n.final_demand(0, 0) = wrong; },
        [&](Network&, Origin& o) {
          o.women_share = {wrong, 0, 0};
        }};
    for (const auto& change : changes)
      CHECK_THAT(answer(change), Contains(", not a finite number") && Contains(remedy));
  }
}

TEST_CASE("positions of nothing are refused with what there is") {
  CHECK_THAT(answer([](Network& n, Origin&) { n.links.supplier[0] = 3; }),
             Contains("entry 0 of links.supplier is 3, and there are 3 firms, counted from 0"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.cell[2] = 4'000'000'000; }),
             Contains("entry 2 of firms.cell is 4000000000, and there are 3 cells"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.pools.product[1] = 3; }),
             Contains("entry 1 of pools.product is 3, and there are 3 sectors"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.customers.pool[1] = 2; }),
             Contains("entry 1 of customers.pool is 2, and there are 2 pools"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.size_class[0] = static_cast<SizeClass>(4); }),
             Contains("entry 0 of firms.size_class is 4, and there are 4 classes"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.firms.zone = {0, 2, 0}; }), Contains("entry 1 of firms.zone is 2"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.criticality.assign(9, static_cast<economy::Criticality>(3)); }),
             Contains("entry 0 of criticality, the first of 9 beyond their bounds, is 3, and there are 3 ratings"));
}

TEST_CASE("rows that end before they begin are refused") {
  CHECK_THAT(answer([](Network& n, Origin&) {
               n.pools.begin = {0, 5, 1, 2};
             }),
             Contains("entry 2 of pools.begin is 1, below the 5 before it"));
  CHECK_THAT(answer([](Network& n, Origin&) { n.links.begin = {0, 7, 2}; }), Contains("entry 2 of links.begin is 2"));
  CHECK_THAT(answer([](Network& n, Origin&) {
               n.customers.begin = {0, 9, 2, 2};
             }),
             Contains("entry 2 of customers.begin is 2"));
}

TEST_CASE("all columns with a mistake are told at once and flows in single precision too") {
  const std::string said = answer([](Network& n, Origin&) {
    Flows flows(Precision::single_precision), again(Precision::single_precision);
    for (const double flow : {30.0, not_a_number}) flows.push_back(flow), again.push_back(flow);
    n.links.flow = flows;
    n.customers.flow = again;
    n.firms.employment.assign(3, -1);
  });
  CHECK_THAT(said, Contains("entry 0 of firms.employment, the first of 3 beyond their bounds, is -1, below 0") &&
                       Contains("entry 1 of links.flow is nan, not a finite number") &&
                       Contains("entry 1 of customers.flow is nan, not a finite number"));
}
