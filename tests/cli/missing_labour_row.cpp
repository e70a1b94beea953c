// A hole in the labour accounts of an economy is said by validate and by a run.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("a cell with output and no employment stands in the notes of a run") {
  const Desk desk;
  std::string accounts = tiny::labour;
  const std::size_t row = accounts.find("BBB,food");
  REQUIRE(row != std::string::npos);
  accounts.erase(row, accounts.find('\n', row) + 1 - row);
  desk.scratch.write("economy/labour.csv", accounts);
  desk.run_scenario("");  // writes scenario.toml
  const Outcome outcome = desk.run({"run", "scenario.toml", "--output", "run.h5", "--force"});
  CHECK(outcome.exit_code == 0);
  const char* const note = "1 cell with output has no employment: BBB_food; their jobs and hours are not in sums";
  CHECK_THAT(outcome.messages + outcome.output, Contains(note));
  CHECK_THAT(desk.run({"validate", "scenario.toml"}).output, Contains(note));
}
