// What `tierwave list` prints, and the preset it names taken by a run.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("list models prints a line for each preset with description and reference") {
  const Desk desk;
  const Outcome outcome = desk.run({"list", "models"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.messages.empty());
  CHECK_THAT(outcome.output, Contains("pichler-2022     Sectors whose production only critical inputs limit") &&
                                 Contains("J. Econ. Dyn. Control 144:104527\n"));
  const auto json = nlohmann::json::parse(desk.run({"list", "models", "--json"}).output);
  REQUIRE(json.is_array());
  CHECK(json.size() == count(outcome.output, "\n"));
  for (const auto& preset : json)
    for (const char* name : {"name", "description", "reference"})
      CHECK_THAT(outcome.output, Contains(preset.at(name).get<std::string>()));
}

TEST_CASE("list without a word or with a misspelt one is a usage error") {
  const Desk desk;
  const Outcome alone = desk.run(std::vector<std::string>{"list"});
  CHECK(alone.exit_code == 2);
  CHECK_THAT(alone.messages, Contains("no command was given; the commands are models"));
  const Outcome misspelt = desk.run({"list", "modles"});
  CHECK(misspelt.exit_code == 2);
  CHECK_THAT(misspelt.messages, Contains("unknown command 'modles'; did you mean 'models'?"));
  CHECK(misspelt.output.empty());
}

TEST_CASE("explain names the presets") {
  const Desk desk;
  CHECK_THAT(desk.run({"explain", "model.preset"}).output,
             Contains("choices") && Contains("'inoue-todo-2019'") && Contains("Nature"));
}

TEST_CASE("a preset and a rule that do not fit are refused together with other mistakes") {
  const Desk desk;
  const Outcome outcome =
      desk.run_scenario("[model]\npreset = \"pichler-2022\"\n[orders]\nrule = \"fixed\"\n[stocks]\nday = 3\n");
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.messages, Contains("scenario.toml:11:8: preset 'pichler-2022' does not allow orders rule 'fixed'; "
                                        "allowed: 'pichler'; take that, or leave [model] out") &&
                                   Contains("scenario.toml:13:1: unknown key 'day' in [stocks]; did you mean 'days'?"));
  CHECK(desk.untouched());
  const Outcome unknown = desk.run_scenario("", {"--set", "model.preset=pichler-2220"});
  CHECK(unknown.exit_code == 3);
  CHECK_THAT(unknown.messages, Contains("--set: unknown preset 'pichler-2220'; did you mean 'pichler-2022'? known: "));
}

TEST_CASE("a run takes a preset by --set") {
  const Desk desk;
  CHECK(desk.run_scenario(
                "", {"--set", "model.preset=pichler-2022", "--set", "network.kind=generated", "--output", "run.h5"})
            .exit_code == 0);
  CHECK(desk.has("run.h5"));
}
