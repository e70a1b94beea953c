// Firms of a group lose unlike shares of their workers, all of them together what their group loses.
#include "models/shocks/firm_spread.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "models/shocks/eight_firms.hpp"
#include "network/groups.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using models::shocks::FirmSpread;

namespace {

constexpr std::array<double, network::size_classes> alike{0, 0, 0, 0};
constexpr std::array<double, network::size_classes> unlike{0.6, 0.6, 0.6, 0.6};

// One group of firms that employ 1, 2, 3 ... workers.
struct OneGroup {
  explicit OneGroup(std::uint32_t firms) {
    groups.cell = {0};
    groups.tier = {0};
    groups.size_class = {network::SizeClass::small};
    groups.zone = {0};
    groups.begin = {0, firms};
    groups.firms.resize(firms);
    std::iota(groups.firms.begin(), groups.firms.end(), 0U);
    groups.of_firm.assign(firms, 0);
    std::vector<std::uint32_t> ids;
    std::vector<double> employment;
    for (std::uint32_t firm = 0; firm < firms; ++firm) {
      ids.push_back(firm);
      employment.push_back(firm + 1.0);
    }
    network.firms.cell = std::vector<std::uint32_t>(firms, 0);
    network.firms.id = ids;
    network.firms.employment = employment;
  }
  double mean_lost(const FirmSpread& spread, double of_group) const {
    double lost = 0, workers = 0;
    for (std::uint32_t firm = 0; firm < groups.firms.size(); ++firm) {
      lost += network.firms.employment[firm] * spread.lost(firm, of_group);
      workers += network.firms.employment[firm];
    }
    return lost / workers;
  }
  network::Network network;
  network::Groups groups;
};

}  // namespace

TEST_CASE("the mean over workers is what the group loses") {
  for (const std::uint32_t firms : {1U, 2U, 7U, 100U}) {
    const OneGroup group(firms);
    const FirmSpread spread(group.network, group.groups, unlike, {1, 0});
    for (const double lost : {0.0, 1e-9, 0.1, 0.43, 0.9, 1.0})
      CHECK(group.mean_lost(spread, lost) == Approx(lost).epsilon(1e-13).margin(1e-16));
  }
}

TEST_CASE("a firm loses a share that never falls when its group loses more") {
  const OneGroup group(9);
  const FirmSpread spread(group.network, group.groups, unlike, {1, 0});
  for (std::size_t firm = 0; firm < 9; ++firm) {
    double before = 0;
    for (double lost = 0; lost <= 1; lost += 1.0 / 64) {
      const double own = spread.lost(firm, lost);
      CHECK(own >= before);
      CHECK(own <= 1);
      before = own;
    }
  }
}

TEST_CASE("some firms lose more than others and which hangs on the seed") {
  const OneGroup group(50);
  const auto lost = [&](std::uint32_t seed) {
    const FirmSpread spread(group.network, group.groups, unlike, {seed, 0});
    std::vector<double> all;
    for (std::size_t firm = 0; firm < 50; ++firm) all.push_back(spread.lost(firm, 0.5));
    return all;
  };
  const std::vector<double> first = lost(1);
  CHECK(*std::min_element(first.begin(), first.end()) == Approx(0.4 * 0.5));
  CHECK(*std::max_element(first.begin(), first.end()) == Approx(0.4 * 0.5 + 0.6));
  CHECK(first == lost(1));
  CHECK(first != lost(2));
}

TEST_CASE("firms that do not differ leave a plan without shares of firms") {
  const OneGroup group(3);
  CHECK(FirmSpread(group.network, group.groups, alike, {1, 0}).empty());
  CHECK(FirmSpread().empty());
}

TEST_CASE("a plan writes the labour supply of firms beside that of groups") {
  const EightFirms firms;
  Plan plan = firms.plan({firms.shock(Kind::labour_supply, 0.2, 6, 9)});
  CHECK(firms.on(7, plan).firm_labour_supply.empty());
  CHECK(firms.on(7, plan).labour_supply_of(3, 3) == 0.8);
  plan.add(FirmSpread(firms.network, firms.groups, unlike, {1, 0}));
  CHECK(firms.on(5, plan).firm_labour_supply == std::vector<double>(8, 1.0));
  const auto terms = firms.on(7, plan);
  for (std::size_t firm = 0; firm < 8; ++firm)  // each alone in its group
    CHECK(terms.labour_supply_of(firm, firms.groups.of_firm[firm]) == Approx(0.8).epsilon(1e-15));
}

TEST_CASE("a firm that employs much of its group is struck in parts and neither closes alone nor is spared") {
  OneGroup group(4);
  group.network.firms.employment = std::vector<double>{1, 1, 1, 97};
  double least = 1, most = 0;
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const FirmSpread spread(group.network, group.groups, unlike, {seed, 0});
    CHECK(group.mean_lost(spread, 0.5) == Approx(0.5).epsilon(1e-13));
    least = std::min(least, spread.lost(3, 0.5));
    most = std::max(most, spread.lost(3, 0.5));
  }
  CHECK(least > 0.45);
  CHECK(most < 0.55);
}

TEST_CASE("who stands where on a line does not hang on groups being told apart further") {
  const OneGroup firms(12);
  const FirmSpread whole(firms.network, firms.groups, unlike, {7, 0});
  std::vector<std::uint32_t> apart(12, 0);
  apart[3] = apart[8] = 1;
  const FirmSpread split(firms.network, firms.groups, unlike, {7, 0}, apart);
  std::vector<double> of_whole(12), of_split(12);
  whole.write({0.4}, of_whole);
  split.write({0.4, 0.4}, of_split);
  CHECK(of_whole == of_split);
}
