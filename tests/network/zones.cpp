// Firms in export processing zones, as they are generated.
#include "network/zones.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "network/generate.hpp"
#include "network/groups.hpp"
#include "network/hand_made.hpp"
#include "network/support.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

Network with_zones(double share) {
  GenerationOptions options = test::without_thinning(400);
  options.zone_share = share;
  return generate(test::random_economy(3, 4, 91), options, Context(2)).network;
}

// What firms of a cell sell abroad: all of them, and those in a zone.
struct Exports {
  double all = 0, inside = 0, largest = 0;
  double least_part_inside = 1, most_part_outside = 0;
};

std::vector<Exports> exports_of_cells(const Network& network) {
  std::vector<double> exports(network.firms.final_sales_abroad.begin(), network.firms.final_sales_abroad.end());
  for (std::size_t buyer = 0; buyer < network.firms.size(); ++buyer)
    for (std::uint32_t pool = network.pools.begin[buyer]; pool < network.pools.begin[buyer + 1]; ++pool)
      for (std::uint32_t link = network.links.begin[pool]; link < network.links.begin[pool + 1]; ++link) {
        const std::uint32_t supplier = network.links.supplier[link];
        if (network.country_of_firm(supplier) != network.country_of_firm(buyer))
          exports[supplier] += network.links.flow[link];
      }
  std::vector<Exports> cells(network.countries.size() * network.sectors.size());
  for (std::size_t firm = 0; firm < exports.size(); ++firm) {
    Exports& cell = cells[network.firms.cell[firm]];
    const double part = exports[firm] / network.firms.output[firm];
    cell.all += exports[firm];
    cell.largest = std::max(cell.largest, exports[firm]);
    if (network.firms.in_zone(firm)) {
      cell.inside += exports[firm];
      cell.least_part_inside = std::min(cell.least_part_inside, part);
    } else {
      cell.most_part_outside = std::max(cell.most_part_outside, part);
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("zones hold the asked share of what a cell sells abroad, the most export-bound firms first") {
  for (const double share : {0.2, 0.6}) {
    const Network network = with_zones(share);
    check(network);
    for (const Exports& cell : exports_of_cells(network)) {
      CHECK(std::abs(cell.inside - share * cell.all) <= cell.largest / 2 * (1 + 1e-9));
      if (cell.inside > 0) CHECK(cell.least_part_inside >= cell.most_part_outside * (1 - 1e-9));
    }
  }
}

TEST_CASE("without a share no firm is in a zone, and zones move nothing else") {
  Network inside = with_zones(0.6);
  const Network none = with_zones(0);
  CHECK(none.firms.zone.empty());
  CHECK(std::count(inside.firms.zone.begin(), inside.firms.zone.end(), 1) > 0);
  inside.firms.zone = {};
  CHECK(test::same_bits(inside, none));
}

TEST_CASE("groups tell firms inside and outside of a zone apart") {
  Network network = test::chain();
  network.firms.cell = {0, 0, 0};
  network.firms.tier = {0, 0, 0};
  CHECK(make_groups(network).size() == 1);
  network.firms.zone = {0, 1, 0};
  const Groups groups = make_groups(network);
  CHECK(groups.zone == std::vector<std::uint8_t>{0, 1});
  CHECK(groups.of_firm == std::vector<std::uint32_t>{0, 1, 0});
}
