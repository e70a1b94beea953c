// `tierwave economy update`.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// Margins of the tiny economy: food of AAA made 100 million more of.
void write_margins(const Desk& desk) {
  std::filesystem::create_directory(desk.scratch.folder() / "margins");
  desk.scratch.write("margins/output.csv", "country,sector,million\nAAA,food,1380\n");
  desk.scratch.write("margins/employment.csv", "country,employment_thousand\nAAA,242\n");
}

const std::vector<std::string> words{
    "economy",           "update", "economy",         "--margins", "margins",  "--year", "2018", "--source", "made up",
    "--employment-year", "2019",   "--labour-source", "made up",   "--output", "new"};

std::vector<std::string> with(std::vector<std::string> more) {
  std::vector<std::string> all = words;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

TEST_CASE("an update writes an economy folder and says how well its margins are met") {
  const Desk desk;
  write_margins(desk);
  const Outcome outcome = desk.run(with({"--name", "tiny 2018"}));
  INFO(outcome.messages);
  REQUIRE(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("output: 1 sums, 1380 million; missed by"));
  CHECK_THAT(outcome.output, Contains("employment: 379.0 thousand persons, 258.0 before"));
  const Outcome inspected = desk.run({"economy", "inspect", "new"});
  CHECK_THAT(inspected.output, Contains("tiny 2018: 2 countries x 2 sectors, 2018"));
  CHECK_THAT(inspected.output, Contains("employment is that of 2019"));
  CHECK_THAT(desk.run(with({})).messages, Contains("new"));  // it exists
  CHECK(desk.run(with({"--force"})).exit_code == 0);
}

TEST_CASE("the report comes as JSON too") {
  const Desk desk;
  write_margins(desk);
  const Outcome outcome = desk.run(with({"--json"}));
  REQUIRE(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("\"misfit_share\":") && Contains("\"employment_after\": 379000.0"));
}

TEST_CASE("a refused update leaves nothing behind") {
  const Desk desk;
  write_margins(desk);
  SECTION("contradictory margins") {
    desk.scratch.write("margins/intermediate_use.csv", "country,product,user,million\nAAA,*,food,1500\n");
    const Outcome outcome = desk.run(words);
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.messages, Contains("output of food in AAA is 1380 million, its intermediate use 1500"));
  }
  SECTION("no margins") {
    const Outcome outcome = desk.run({"economy", "update", "economy", "--margins", "nowhere", "--output", "new"});
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.messages, Contains("nowhere"));
  }
  SECTION("no year") {
    const Outcome outcome = desk.run({"economy", "update", "economy", "--margins", "margins", "--output", "new"});
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.messages,
               Contains("the year of the margins is 0") && Contains("the source of the margins is empty"));
  }
  CHECK(desk.untouched());
}

TEST_CASE("a run on an updated economy records both years") {
  const Desk desk;
  write_margins(desk);
  REQUIRE(desk.run(words).exit_code == 0);
  desk.scratch.write("run.toml", replaced(tiny::scenario, "\"economy\"", "\"new\""));
  REQUIRE(desk.run({"run", "run.toml", "--output", "run.h5", "--quiet"}).exit_code == 0);
  const Outcome outcome = desk.run({"inspect", "run.h5", "--json"});
  CHECK_THAT(outcome.output, Contains("\"economy_year\": 2018") && Contains("\"employment_year\": 2019"));
}
