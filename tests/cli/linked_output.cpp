// An output that is a link to results, or to nothing yet, goes where the link leads; the link stays.
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
namespace fs = std::filesystem;

TEST_CASE("a link at the output is followed") {
  const Desk desk;
  const fs::path place = desk.scratch.folder();
  fs::create_directory(place / "store");
  fs::create_symlink("store/run.h5", place / "run.h5");
  CHECK(desk.run_scenario("").exit_code == 0);
  CHECK(fs::is_regular_file(fs::symlink_status(place / "store/run.h5")));
  const Outcome refused = desk.run_scenario("");
  CHECK(refused.exit_code == 5);
  CHECK_THAT(refused.messages, Catch::Contains("store/run.h5: cannot write there: it exists already"));
  CHECK(desk.run_scenario("", {"--output", "run.h5", "--force"}).exit_code == 0);
  CHECK(fs::is_symlink(place / "run.h5"));
  CHECK(tierwave::results::ResultsReader(place / "run.h5").complete());
  CHECK_FALSE(desk.has("run.h5.lock"));
}

TEST_CASE("a link at the output of a network is followed") {
  const Desk desk;
  const fs::path place = desk.scratch.folder();
  desk.scratch.write("generate.toml", tiny::scenario);
  fs::create_directory(place / "store");
  for (const std::string name : {"net.network", "net"}) {
    fs::create_symlink("store/" + name, place / name);
    for (const bool again : {false, true}) {
      std::vector<std::string> words{"network", "generate", "generate.toml", "--output", name};
      if (again) words.push_back("--force");
      CHECK(desk.run(words).exit_code == 0);
      CHECK(fs::is_symlink(place / name));
      CHECK(desk.run({"network", "inspect", "store/" + name}).exit_code == 0);
    }
  }
}
