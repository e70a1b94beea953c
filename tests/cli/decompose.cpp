// `tierwave run --decompose`: what it prints, and what it cannot be joined with.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.4\nstart = 2020-01-03\n";

}  // namespace

TEST_CASE("a decomposed run prints the three effects and says why none is induced") {
  const Desk desk;
  desk.scratch.write("scenario.toml", tiny::scenario + strike);
  const Outcome outcome = desk.run({"run", "scenario.toml", "--decompose", "--output", "run.h5"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.output, Contains("jobs lost, thousand, mean over the run: direct ") && Contains("induced 0.0"));
  CHECK_THAT(outcome.messages, Contains("households do not read their income"));
  CHECK_THAT(desk.run({"inspect", "run.h5"}).output,
             Contains("direct indirect induced") && Contains("jobs_lost") && Contains("income_lost"));
  const Outcome plain = desk.run({"run", "scenario.toml", "--output", "plain.h5", "--json"});
  CHECK(nlohmann::json::parse(plain.output).at("jobs_lost_by_effect_persons").empty());
}

TEST_CASE("a decomposed run cannot be resumed") {
  const Desk desk;
  desk.scratch.write("scenario.toml", tiny::scenario + strike);
  const Outcome outcome = desk.run({"run", "scenario.toml", "--decompose", "--resume"});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.messages, Contains("--resume"));
}
