// A network saved by one command and used by others.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// A desk with the network of the tiny economy in net.network.
class SavedDesk : public Desk {
 public:
  SavedDesk() {
    scratch.write("generate.toml", tiny::scenario);
    scratch.write("saved.toml", replaced(tiny::scenario, "firms = 24", "kind = \"saved\"\nfile = \"net.network\""));
    REQUIRE(run({"network", "generate", "generate.toml", "--output", "net.network"}).exit_code == 0);
  }
  std::string file() const { return (scratch.folder() / "net.network").string(); }
  void write_file(const std::string& bytes) const { scratch.write("net.network", bytes); }
};

}  // namespace

TEST_CASE("a saved network is one file that validates and runs") {
  const SavedDesk desk;
  CHECK(std::filesystem::is_regular_file(desk.file()));
  CHECK(desk.run({"validate", "saved.toml"}).exit_code == 0);
  const Outcome outcome = desk.run({"run", "saved.toml", "--output", "run.h5"});
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("network inspect checks a saved network and says what it holds") {
  const SavedDesk desk;
  const Outcome outcome = desk.run({"network", "inspect", "net.network"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("24 firms") && Contains("flows in double precision; made from made for tests") &&
                                 Contains("the data are as they were saved"));
  const auto json = nlohmann::json::parse(desk.run({"network", "inspect", "net.network", "--json"}).output);
  CHECK(json.at("firms") == 24);
  CHECK(json.at("precision") == "double");
  CHECK(json.at("economy_sha256").contains("table.csv"));
  CHECK(json.at("sha256").get<std::string>().size() == 64);
}

TEST_CASE("an existing saved network is replaced only by force and nothing else is") {
  const SavedDesk desk;
  const Outcome refused = desk.run({"network", "generate", "generate.toml", "--output", "net.network"});
  CHECK(refused.exit_code == 5);
  CHECK_THAT(refused.messages, Contains("net.network: cannot write there: it exists already; add --force"));
  CHECK(desk.run({"network", "generate", "generate.toml", "--output", "net.network", "--force"}).exit_code == 0);
  desk.scratch.write("thesis.network", "precious");
  const Outcome spared = desk.run({"network", "generate", "generate.toml", "--output", "thesis.network", "--force"});
  CHECK(spared.exit_code == 5);
  CHECK_THAT(spared.messages, Contains("what stands there is no saved network"));
  CHECK(desk.untouched());
}

TEST_CASE("a disk that is full leaves neither a saved network nor half of one") {
  const SavedDesk desk;
  const Outcome outcome =
      desk.run(Call{.words = {"network", "generate", "generate.toml", "--output", "b.network"}, .largest_file = 5'000});
  CHECK(outcome.exit_code == 5);
  CHECK_THAT(outcome.messages, Contains("b.network: ") && Contains("File too large"));
  CHECK(desk.untouched());
}

TEST_CASE("a damaged saved network is refused by every command that loads it") {
  const SavedDesk desk;
  const std::string whole = tierwave::read_text(desk.file());
  desk.write_file(whole.substr(0, whole.size() - 100));
  for (const std::vector<std::string>& words : {std::vector<std::string>{"run", "saved.toml", "--output", "run.h5"},
                                                {"validate", "saved.toml"},
                                                {"network", "inspect", "net.network"}}) {
    const Outcome outcome = desk.run(words);
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.messages, Contains("net.network: the saved network is cut off"));
    CHECK(desk.untouched());
  }
  std::string damaged = whole;
  damaged.back() ^= 1;
  desk.write_file(damaged);
  const Outcome outcome = desk.run({"network", "inspect", "net.network"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Contains("the data of the saved network are damaged"));
}

TEST_CASE("a saved network that is missing is refused") {
  const SavedDesk desk;
  std::filesystem::remove(desk.file());
  const Outcome outcome = desk.run({"run", "saved.toml", "--output", "run.h5"});
  CHECK(outcome.exit_code == 5);
  CHECK_THAT(outcome.messages, Contains("net.network: cannot read the file: it does not exist"));
}
