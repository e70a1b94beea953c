// Firms in export processing zones: written, read, saved and loaded.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network/generate.hpp"
#include "network/support.hpp"
#include "network_files/files.hpp"
#include "network_files/read_network.hpp"
#include "network_files/saved_network.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {

Network with_zones(double share) {
  GenerationOptions options = test::without_thinning(400);
  options.zone_share = share;
  return generate(test::random_economy(3, 4, 91), options, Context(2)).network;
}

}  // namespace

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
