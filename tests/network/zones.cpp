// Firms in export processing zones: generated, written, read and saved.
#include "network/zones.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "base/errors.hpp"
#include "network/files.hpp"
#include "network/generate.hpp"
#include "network/groups.hpp"
#include "network/hand_made.hpp"
#include "network/read_network.hpp"
#include "network/saved_network.hpp"
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

TEST_CASE("zones are written and read, saved and loaded") {
  const Network network = with_zones(0.5);
  const test::Folder folder;
  write_network(network, folder.path() / "out", false);
  CHECK(test::same_bits(network, read_network(folder.path() / "out", Context(1))));
  save_network(network, {}, folder.path() / "firms.network", false);
  CHECK(test::same_bits(network, load_network(folder.path() / "firms.network").network));
  save_network(with_zones(0), {}, folder.path() / "none.network", false);
  CHECK(load_network(folder.path() / "none.network").network.firms.zone.empty());
}

TEST_CASE("a zone in a table of firms is 0 or 1") {
  const test::Folder folder;
  folder.write("links.csv", "supplier,buyer,flow\n");
  const std::string head = "id,country,sector,final_sales_home,zone\n";
  folder.write("firms.csv", head + "7,AAA,fibre,20,0\n8,AAA,cloth,10,1\n");
  CHECK(read_network(folder.path(), Context(1)).firms.zone == Column<std::uint8_t>{0, 1});
  folder.write("firms.csv", head + "7,AAA,fibre,20,0\n8,AAA,cloth,10,0\n");
  CHECK(read_network(folder.path(), Context(1)).firms.zone.empty());
  folder.write("firms.csv", head + "7,AAA,fibre,20,yes\n8,AAA,cloth,10,2\n");
  CHECK_THROWS_WITH(read_network(folder.path(), Context(1)), Catch::Contains("zone is 'yes', neither 0 nor 1") &&
                                                                 Catch::Contains("zone is '2', neither 0 nor 1"));
}
