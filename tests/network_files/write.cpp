#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "network/support.hpp"
#include "network_files/files.hpp"
#include "network_files/read_network.hpp"
#include "support/example_economy.hpp"

using namespace tierwave;
using namespace tierwave::network;

TEST_CASE("a network written and read again has the same bits") {
  const economy::Economy economy = test::random_economy(3, 4, 81);
  Network network = generate(economy, test::without_thinning(200), Context(1)).network;
  network.employment_year = 2019;
  const test::Folder folder;
  write_network(network, folder.path() / "out", false);
  const Network again = read_network(folder.path() / "out", Context(2));
  check(again);
  CHECK(test::same_bits(network, again));
  CHECK(again.currency == "USD");
  CHECK(again.year == 2011);
  CHECK(again.employment_year == 2019);
  for (std::size_t cell = 0; cell < network.final_demand.rows(); ++cell)
    for (std::size_t column = 0; column < network.final_demand.columns(); ++column)
      CHECK(again.final_demand(cell, column) == Approx(network.final_demand(cell, column)).epsilon(1e-12));
}

TEST_CASE("an existing folder is replaced only when forced and a failed write leaves nothing") {
  const Network network = generate(test::random_economy(2, 2, 82), test::without_thinning(20), Context(1)).network;
  const test::Folder folder;
  const std::filesystem::path out = folder.path() / "out";
  write_network(network, out, false);
  CHECK_THROWS_AS(write_network(network, out, false), InputOutputError);
  CHECK_NOTHROW(write_network(network, out, true));
  folder.write("plain", "a file");
  CHECK_THROWS_AS(write_network(network, folder.path() / "plain" / "out", false), InputOutputError);
  std::size_t entries = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++entries;
  CHECK(entries == 2);
}
