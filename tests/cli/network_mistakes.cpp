// Firms and links that cannot be used, read from files or asked for in numbers no machine holds.
#include <catch2/catch.hpp>
#include <iterator>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string from_files = replaced(tiny::scenario, "firms = 24", "kind = \"files\"\nfolder = \"net\"");

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A desk with a network folder `net` of the tiny economy.
class NetworkDesk : public Desk {
 public:
  NetworkDesk() {
    scratch.write("generate.toml", tiny::scenario);
    REQUIRE(run({"network", "generate", "generate.toml", "--output", "net"}).exit_code == 0);
    scratch.write("files.toml", from_files);
    links = text_of(scratch.folder() / "net/links.csv");
  }
  std::string links;
};

}  // namespace

TEST_CASE("a network written to files runs") {
  const NetworkDesk desk;
  const Outcome outcome = desk.run({"run", "files.toml", "--output", "run.h5"});
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("a link to an unknown firm and a negative flow are refused with their lines") {
  const NetworkDesk desk;
  desk.scratch.write("net/links.csv", desk.links + "777777,0,5\n1,0,-3\n");
  const std::size_t line = count(desk.links, "\n");
  const Outcome outcome = desk.run({"run", "files.toml", "--output", "run.h5"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Contains("links.csv:" + std::to_string(line + 1) + ": "));
  CHECK_THAT(outcome.messages, Contains("777777"));
  CHECK_THAT(outcome.messages, Contains("links.csv:" + std::to_string(line + 2) + ": "));
  CHECK_THAT(outcome.messages, Contains("-3"));
  CHECK(desk.untouched());
}

TEST_CASE("network inspect checks a folder and refuses one that is missing") {
  const NetworkDesk desk;
  const Outcome outcome = desk.run({"network", "inspect", "net"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("24 firms"));
  CHECK(desk.run({"network", "inspect", "nowhere"}).exit_code == 5);
}

TEST_CASE("fewer firms than cells are refused at the key that asks for them") {
  const Desk desk;
  desk.scratch.write("few.toml", replaced(tiny::scenario, "24", "3"));
  const Outcome outcome = desk.run({"run", "few.toml", "--output", "run.h5"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages,
             Contains("few.toml:7:9: 3 firms are fewer than the 4 cells with output; ask for at least 4"));
  CHECK(desk.untouched());
}

TEST_CASE("more firms than memory holds are refused with the estimate") {
  const Desk desk;
  desk.scratch.write("many.toml", replaced(tiny::scenario, "24", "3000000000"));
  const Outcome outcome = desk.run({"run", "many.toml", "--output", "run.h5"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Contains("many.toml:7:9: 3000000000 firms need about "));
  CHECK_THAT(outcome.messages, Contains(" GB of memory and "));
  CHECK_THAT(outcome.messages, Contains("ask for fewer firms"));
  CHECK(desk.untouched());
}
