#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network_files/files.hpp"
#include "network_files/read_network.hpp"

using namespace tierwave;
using namespace tierwave::network;

namespace {
void write_four_firms(const test::Folder& folder) {
  folder.write("pini.txt", "000000001 100\n2 50\n3 60\n10 5.5\n");
  folder.write("affi.txt", "1 1 0\n2 1 0\n3 2 7.5\n10 10 0\n");
  folder.write("cvector.txt", "1 40\n2  20\n3 60\n");
  folder.write("atable.txt", "1 3 40\n1 10 20\n2 3 30\n10 000000003 5.5\n");
}
}  // namespace

TEST_CASE("the space-separated layout gives the same network as tables would") {
  const test::Folder folder;
  write_four_firms(folder);
  const Network network = read_inoue_todo(folder.path(), Context(1));
  check(network);
  CHECK(network.firms.id == std::vector<std::uint32_t>{1, 2, 3, 10});
  CHECK(network.firms.output == std::vector<double>{100, 50, 60, 5.5});
  REQUIRE(network.sectors.size() == 3);
  CHECK(network.sectors[1].code == "2");
  CHECK(network.sectors[2].code == "10");
  CHECK(network.firms.cell == std::vector<std::uint32_t>{0, 0, 1, 2});
  CHECK(network.pools.begin == std::vector<std::uint32_t>{0, 0, 0, 2, 3});
  CHECK(network.links.supplier == std::vector<std::uint32_t>{0, 1, 3, 0});
  CHECK(network.links.flow == network::Flows{40, 30, 5.5, 20});
}

TEST_CASE("mistakes in the space-separated layout are named with file and line") {
  const test::Folder folder;
  write_four_firms(folder);
  folder.write("atable.txt", "1 3 40\n1 10 20\n2 3 30\n4 3 1\n2 3\n10 3 x\n");
  CHECK_THROWS_WITH(read_inoue_todo(folder.path(), Context(1)),
                    Catch::Contains("atable.txt:4: supplier 4 is not a known firm") &&
                        Catch::Contains("atable.txt:5: the row has 2 fields") &&
                        Catch::Contains("atable.txt:6: flow is 'x'"));
  write_four_firms(folder);
  folder.write("affi.txt", "1 1 0\n2 1 0\n2 2 0\n8 1 0\n");
  CHECK_THROWS_WITH(read_inoue_todo(folder.path(), Context(1)),
                    Catch::Contains("affi.txt:3: firm 2 stands already in line 2") &&
                        Catch::Contains("affi.txt:4: firm 8 is not in pini.txt"));
  write_four_firms(folder);
  folder.write("affi.txt", "1 1 0\n2 1 0\n3 1 0\n");
  CHECK_THROWS_WITH(read_inoue_todo(folder.path(), Context(1)), Catch::Contains("firm 10 has no row"));
  write_four_firms(folder);
  folder.write("pini.txt", "1 100\n2 50\n3 60\n10 6\n");
  CHECK_THROWS_WITH(read_inoue_todo(folder.path(), Context(1)),
                    Catch::Contains("pini.txt:4: the output of firm 10 is 6, its links and final sales add up to 5.5"));
}
