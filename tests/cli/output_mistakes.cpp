// Outputs that cannot be written: clear words, nothing half-written.
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("an existing output is only replaced by force") {
  const Desk desk;
  REQUIRE(desk.run_scenario("", {"--output", "run.h5"}).exit_code == 0);
  const Outcome refused = desk.run_scenario("", {"--output", "run.h5"});
  CHECK(refused.exit_code == 5);
  CHECK_THAT(refused.messages, Contains("run.h5: cannot write there: it exists already; add --force to replace it"));
  CHECK(desk.untouched());
  CHECK(desk.run_scenario("", {"--output", "run.h5", "--force"}).exit_code == 0);
}

TEST_CASE("force spares what is no results file") {
  const Desk desk;
  desk.scratch.write("thesis.txt", "precious");
  for (const char* name : {"thesis.txt", "scenario.toml"}) {
    const Outcome refused = desk.run_scenario("", {"--output", name, "--force"});
    CHECK(refused.exit_code == 5);
    CHECK_THAT(refused.messages, Contains("what stands there is no results file"));
    CHECK(desk.untouched());
  }
  CHECK(std::filesystem::file_size(desk.scratch.folder() / "thesis.txt") == 8);
}

TEST_CASE("an output below a regular file is not writable") {
  const Desk desk;
  desk.scratch.write("file", "x");
  const Outcome outcome = desk.run_scenario("", {"--output", "file/run.h5"});
  CHECK(outcome.exit_code == 5);
  CHECK_THAT(outcome.messages, Contains("file/run.h5: "));
  CHECK_THAT(outcome.messages, Contains("choose a folder that exists and is writable"));
  CHECK(outcome.output.empty());
  CHECK(desk.untouched());
}

TEST_CASE("an output in a folder that does not exist is refused") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario("", {"--output", "nowhere/run.h5"});
  CHECK(outcome.exit_code == 5);
  CHECK_THAT(outcome.messages, Contains("nowhere/run.h5: "));
  CHECK(desk.untouched());
}

TEST_CASE("a file that may not grow stops the run and leaves no half-written file") {
  const Desk desk;
  desk.scratch.write("full.toml", tiny::scenario);
  const Outcome outcome = desk.run(Call{.words = {"run", "full.toml", "--output", "run.h5"}, .largest_file = 20'000});
  CHECK(outcome.exit_code == 5);
  CHECK_THAT(outcome.messages, Contains("run.h5: "));
  CHECK_THAT(outcome.messages, Contains("File too large"));
  CHECK_FALSE(desk.has("run.h5.partial"));
  CHECK_FALSE(desk.has("run.h5"));
}

TEST_CASE("a file that may not grow further stops the run and keeps the days before") {
  const Desk desk;
  const Call call{.words = {"run", TIERWAVE_SOURCE_DIR "/scenarios/no-shock.toml", "--set", "network.firms=400",
                            "--set", "days=200", "--output", "run.h5", "--threads", "2"},
                  .largest_file = 4'000'000};
  const Outcome outcome = desk.run(call);
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 5);
  CHECK_THAT(outcome.messages, Contains("run.h5: cannot write day ") && Contains("File too large"));
  CHECK_FALSE(desk.has("run.h5.partial"));
  CHECK_FALSE(desk.has("run.h5.checkpoint"));
  const tierwave::results::ResultsReader reader(desk.scratch.folder() / "run.h5");
  CHECK_FALSE(reader.complete());
  CHECK(reader.days_written() > 0);
  CHECK_THAT(outcome.messages, Contains(" the first " + std::to_string(reader.days_written()) + " of 200 days "));
}

TEST_CASE("an output that is a device is not overwritten") {
  const Desk desk;
  if (!std::filesystem::exists("/dev/full")) return;
  std::filesystem::create_symlink("/dev/full", desk.scratch.folder() / "full.h5");
  CHECK(desk.run_scenario("", {"--output", "full.h5"}).exit_code == 5);
}

TEST_CASE("an empty name of an output is a slip and not the default") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario("", {"--output", ""});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.messages, Contains("the name is empty"));
  CHECK(desk.untouched());
}
