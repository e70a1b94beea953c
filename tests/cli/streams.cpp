// Data goes to standard output, all else to standard error.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using nlohmann::json;

TEST_CASE("notes and progress go to standard error and vanish with --quiet") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  const Outcome loud = desk.run({"run", "plain.toml", "--output", "loud.h5"});
  CHECK(loud.exit_code == 0);
  CHECK_THAT(loud.messages, Contains("day 12 of 12"));
  CHECK_THAT(loud.messages, Contains("note: "));
  CHECK_THAT(loud.output, !Contains("note: ") && !Contains("day 12 of 12"));
  CHECK_THAT(loud.output, Contains("loud.h5"));
  const Outcome quiet = desk.run({"run", "plain.toml", "--output", "quiet.h5", "--quiet"});
  CHECK(quiet.messages.empty());
  CHECK_THAT(quiet.output, Contains("quiet.h5"));
}

TEST_CASE("what goes to no terminal carries no colours") {
  const Desk desk;
  CHECK_THAT(desk.run({"run", "nowhere.toml"}).messages, Contains("error: ") && !Contains("\033["));
  CHECK_THAT(desk.run(Call{.words = {"run", "nowhere.toml"}, .environment = {"NO_COLOR=1"}}).messages,
             !Contains("\033["));
}

TEST_CASE("every command with --json prints one JSON value") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  const json run = json::parse(desk.run({"run", "plain.toml", "--output", "run.h5", "--json"}).output);
  CHECK(run.at("firms") == 24);
  CHECK(run.at("days") == 12);
  CHECK(run.at("output") == "run.h5");
  const json validated = json::parse(desk.run({"validate", "plain.toml", "--json"}).output);
  CHECK(validated.at("valid") == true);
  CHECK(validated.at("memory_bytes") > 0);
  const json inspected = json::parse(desk.run({"inspect", "run.h5", "--json"}).output);
  CHECK(inspected.at("axes").at("country") == json({"AAA", "BBB"}));
  const json economy = json::parse(desk.run({"economy", "inspect", "economy", "--json"}).output);
  CHECK(economy.at("name") == "tiny");
  const json network = json::parse(desk.run({"network", "generate", "plain.toml", "--json"}).output);
  CHECK(network.at("network").at("firms") == 24);
  CHECK(network.at("generation").at("cells") == 4);
  CHECK(json::parse(desk.run({"schema"}).output).at("type") == "object");
}

TEST_CASE("validate writes nothing and says what a run takes") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  const Outcome outcome = desk.run({"validate", "plain.toml"});
  CHECK(outcome.exit_code == 0);
  CHECK(desk.untouched());
  CHECK_THAT(outcome.output, Contains("plain.toml: valid") && Contains("24 firms") && Contains(" MB "));
}
