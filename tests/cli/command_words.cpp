// Words of the command line: what is misspelt, and what changes a scenario.
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "results/read.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::int64_t integer(const tierwave::results::ResultsReader& reader, const std::string& name) {
  for (const auto& [attribute, value] : reader.attributes())
    if (attribute == name) return std::get<std::int64_t>(value);
  FAIL("no attribute " + name);
  return 0;
}

}  // namespace

TEST_CASE("an unknown command is a usage error with the nearest one") {
  const Desk desk;
  const Outcome outcome = desk.run({"vaildate", "x.toml"});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.messages, Contains("unknown command 'vaildate'; did you mean 'validate'?"));
  CHECK_THAT(desk.run({"economy", "isnpect", "economy"}).messages, Contains("did you mean 'inspect'?"));
  CHECK(outcome.output.empty());
}

TEST_CASE("missing and unknown words are usage errors") {
  const Desk desk;
  CHECK(desk.run(std::vector<std::string>{}).exit_code == 2);
  CHECK(desk.run({"run"}).exit_code == 2);
  CHECK(desk.run({"run", "a.toml", "--thraeds", "2"}).exit_code == 2);
  CHECK(desk.run({"run", "a.toml", "--threads", "0"}).exit_code == 2);
  CHECK_THAT(desk.run({"run", "a.toml", "--thraeds", "2"}).messages, Contains("did you mean '--threads'?"));
  CHECK_THAT(desk.run(std::vector<std::string>{}).messages, Contains("no command was given"));
}

TEST_CASE("help and version go to standard output") {
  const Desk desk;
  const Outcome help = desk.run({"--help"});
  CHECK(help.exit_code == 0);
  CHECK_THAT(help.output, Contains("run") && Contains("validate") && Contains("economy") && Contains("explain"));
  CHECK_THAT(desk.run({"--version"}).output, Contains("tierwave "));
}

TEST_CASE("the options set and seed change the scenario") {
  const Desk desk;
  REQUIRE(desk.run_scenario("", {"--output", "run.h5", "--set", "days=3", "--set", "network.firms=9", "--seed", "77"})
              .exit_code == 0);
  const tierwave::results::ResultsReader reader(desk.scratch.folder() / "run.h5");
  CHECK(reader.days_written() == 3);
  CHECK(integer(reader, "firms") == 9);
  CHECK(integer(reader, "seed") == 77);
}

TEST_CASE("mistakes in --set and --seed are refused as mistakes of a scenario") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario("", {"--set", "oders.tau_days=3", "--set", "orders.tau_day=3"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Contains("--set: unknown key 'tau_day' in [orders]; did you mean 'tau_days'?"));
  CHECK_THAT(outcome.messages, Contains("oders"));
  CHECK_THAT(desk.run_scenario("", {"--seed", "many"}).messages,
             Contains("seed is the text 'many', not a whole number"));
}

TEST_CASE("explain says what a key is and finds the nearest name") {
  const Desk desk;
  CHECK_THAT(desk.run({"explain", "orders.tau_days"}).output, Contains("tau_days") && Contains("days"));
  const Outcome outcome = desk.run({"explain", "orders.tau_dys"});
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Contains("did you mean 'orders.tau_days'?"));
}
