// A saved network in which two firms bear one id was told by a bare sentence of ours, without file and remedy.
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "network_files/saved_network.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("network inspect of two firms of one id names the file and what to do") {
  const Desk desk;
  desk.scratch.write("generate.toml", tiny::scenario);
  REQUIRE(desk.run({"network", "generate", "generate.toml", "--output", "net.network"}).exit_code == 0);
  const std::filesystem::path file = desk.scratch.folder() / "net.network";
  network::SavedNetwork saved = network::load_network(file.string());
  saved.network.firms.id[1] = saved.network.firms.id[0];
  network::save_network(saved.network, saved.origin, desk.scratch.folder() / "twins.network", false);
  const Outcome outcome = desk.run({"network", "inspect", "twins.network"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages,
             Catch::Contains("twins.network: network: id 0 stands for two firms; generate it again with "
                             "`tierwave network generate`"));
}
