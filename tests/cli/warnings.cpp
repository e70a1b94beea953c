// Warnings go to standard error and into --json, also of validate where they are known before a run.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using nlohmann::json;

namespace {

const std::string flood =
    "[production]\nrule = \"leontief\"\n[stocks]\nrule = \"uniform\"\ndays = 3\n"
    "[[shock]]\nlabel = \"flood\"\nkind = \"capital\"\ncountries = [\"AAA\"]\nsectors = [\"food\"]\namount = 1e6\n"
    "start = 2020-01-03\nrecovery = \"none\"\n";

std::string longer(const std::string& more) {
  return replaced(tiny::scenario, "days = 12", "days = 30") + more;
}

}  // namespace

TEST_CASE("a run prints its warnings even when quiet and lists them in its JSON") {
  const Desk desk;
  desk.scratch.write("flood.toml", longer(flood));
  const Outcome outcome = desk.run({"run", "flood.toml", "--output", "run.h5", "--quiet", "--json"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.messages, StartsWith("warning: shock 'flood' destroys 1e+06 million of capital"));
  CHECK(count(outcome.messages, "warning: ") == 2);
  const json warnings = json::parse(outcome.output).at("warnings");
  REQUIRE(warnings.size() == 2);
  CHECK_THAT(warnings[1].get<std::string>(), Contains("output falls to"));
  CHECK_THAT(outcome.messages, Contains(warnings[1].get<std::string>()));
  CHECK_THAT(desk.run({"inspect", "run.h5"}).output, Contains("warning: " + warnings[1].get<std::string>()));
}

TEST_CASE("validate tells the warnings known before a run") {
  const Desk desk;
  desk.scratch.write("flood.toml", longer(replaced(flood, "days = 3", "days = 90") +
                                          "[orders]\nrule = \"inoue-todo\"\ntau_days = 1\n"));
  const Outcome outcome = desk.run({"validate", "flood.toml", "--json"});
  CHECK(outcome.exit_code == 0);
  const json warnings = json::parse(outcome.output).at("warnings");
  REQUIRE(warnings.size() == 2);
  CHECK_THAT(warnings[0].get<std::string>(), Contains("destroys"));
  CHECK_THAT(warnings[1].get<std::string>(), Contains("orders.tau_days = 1"));
  CHECK(count(outcome.messages, "warning: ") == 2);
}

TEST_CASE("a calm scenario has an empty list of warnings") {
  const Desk desk;
  desk.scratch.write("plain.toml", tiny::scenario);
  const Outcome run = desk.run({"run", "plain.toml", "--output", "run.h5", "--quiet", "--json"});
  CHECK(run.messages.empty());
  CHECK(json::parse(run.output).at("warnings") == json::array());
  CHECK(json::parse(desk.run({"validate", "plain.toml", "--json"}).output).at("warnings") == json::array());
}
