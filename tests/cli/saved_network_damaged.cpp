// No command uses a saved network whose data are not those that were saved.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "cli/program.hpp"

using namespace tierwave::testing;

TEST_CASE("a damaged saved network is refused by every command and leaves nothing") {
  const Desk desk;
  desk.scratch.write("generate.toml", tiny::scenario);
  desk.scratch.write("saved.toml", replaced(tiny::scenario, "firms = 24", "kind = \"saved\"\nfile = \"net.network\""));
  REQUIRE(desk.run({"network", "generate", "generate.toml", "--output", "net.network"}).exit_code == 0);
  const std::string whole = tierwave::read_text(desk.scratch.folder() / "net.network");
  const std::size_t data = whole.find("\"customers.flow\"") / 4096 * 4096 + 4096 + 64;  // the header ends at a page
  for (const std::size_t at : {data + 8, (data + whole.size()) / 2, whole.size() - 1}) {
    INFO(at);
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
    desk.scratch.write("net.network", damaged);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"run", "saved.toml", "--output", "run.h5"},
                                                  {"validate", "saved.toml"},
                                                  {"network", "inspect", "net.network"}}) {
      const Outcome outcome = desk.run(words);
      CHECK(outcome.exit_code == 3);
      CHECK_THAT(outcome.messages, Catch::Contains("net.network: the data of the saved network are damaged"));
      CHECK(desk.untouched());
    }
  }
}
