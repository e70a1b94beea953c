// Tables that shocks and stocks read: holes and faults are refused with file and line.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string closure =
    "[closures]\ntable = \"closures.csv\"\ncountries = \"employment.csv\"\n[[shock]]\nlabel = \"c\"\nkind = "
    "\"closure\"\n";
const std::string daily = "[[shock]]\nlabel = \"d\"\nkind = \"capacity\"\ndaily_table = \"daily.csv\"\n";

Outcome refused(const Desk& desk, int exit_code, const std::string& more) {
  const Outcome outcome = desk.run_scenario(more);
  CHECK(outcome.exit_code == exit_code);
  CHECK(outcome.output.empty());
  CHECK(desk.untouched());
  return outcome;
}

}  // namespace

TEST_CASE("closures that no table gives are refused with both keys") {
  const Desk desk;
  const Outcome outcome = refused(desk, 3, "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n");
  CHECK_THAT(outcome.messages, Contains("scenario.toml:8:1: shock 'c' needs closures, but [closures] has no 'table'"));
  CHECK_THAT(outcome.messages, Contains("[closures] has no 'countries'; name the file in [closures]"));
}

TEST_CASE("a hole in the closures is refused beside the mistakes of shocks") {
  const Desk desk;
  desk.scratch.write("employment.csv", tiny::employment);
  desk.scratch.write("closures.csv", replaced(tiny::closures, "AAA,2021-01-01,,\n", "AAA,2020-01-11,,\n"));
  const Outcome outcome = refused(
      desk, 3, closure + "[[shock]]\nlabel = \"d\"\nkind = \"capacity\"\nreduction = 0.1\ncountries = [\"AAC\"]\n");
  CHECK_THAT(outcome.messages, Contains("closures.csv: no closures from 2020-01-11 to 2020-01-12 for AAA"));
  CHECK_THAT(outcome.messages, Contains("unknown country 'AAC'; did you mean 'AAA'?"));
}

TEST_CASE("a missing closures table is named") {
  const Desk desk;
  desk.scratch.write("employment.csv", tiny::employment);
  CHECK_THAT(refused(desk, 5, closure).messages, Contains("closures.csv: cannot read the file: it does not exist"));
}

TEST_CASE("every fault of a daily table is reported in one pass") {
  const Desk desk;
  desk.scratch.write("daily.csv", "date,AAA,BBB\n2020-01-01,0.5,0.5\n2020-01-03,1.5,nan\nfoo,1,0\n");
  const Outcome outcome = refused(desk, 3, daily);
  for (const char* message :
       {"daily.csv:3: AAA is 1.5, above 1; write a share", "daily.csv:3: BBB is 'nan', not a finite number",
        "daily.csv:3: 2020-01-03 does not follow 2020-01-01; give one row per day, in order and without a hole",
        "daily.csv:4: 'foo' is not a date; write YYYY-MM-DD",
        "daily.csv: 10 of the 12 days of the run have no row, the first of them 2020-01-02"})
    CHECK_THAT(outcome.messages, Contains(message));
  CHECK(count(outcome.messages, "daily.csv:") == 5);
}

TEST_CASE("a daily table needs every country that its shock selects") {
  const Desk desk;
  std::string table = "date,AAA\n";
  for (int day = 1; day <= 12; ++day)
    table += "2020-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",0.5\n";
  desk.scratch.write("daily.csv", table);
  CHECK_THAT(refused(desk, 3, daily).messages,
             Contains("daily.csv: no column for country 'BBB', which the shock selects"));
  CHECK(desk.run_scenario(daily + "countries = [\"AAA\"]\n").exit_code == 0);
  desk.scratch.write("daily.csv", replaced(table, "AAA", "AAB"));
  CHECK_THAT(desk.run_scenario(daily, {"--output", "other.h5"}).messages,
             Contains("daily.csv:1: unknown column 'AAB'"));
}

TEST_CASE("every fault of a table of phases is reported in one pass") {
  const Desk desk;
  const std::string phases = "[[shock]]\nlabel = \"p\"\nkind = \"labour_supply\"\nphase_table = \"phases.csv\"\n";
  desk.scratch.write("phases.csv",
                     "date,ramp_days,food\n2020-01-01,4,0.5\n2020-01-03,-1,1.5\n2020-01-03,0.5,x\nfoo,,0\n");
  const Outcome outcome = refused(desk, 3, phases);
  for (const char* message :
       {"phases.csv:2: the phase builds up over 4 days, but the next begins after 2, so it never reaches its values",
        "phases.csv:3: ramp_days is -1, below 0", "phases.csv:3: food is 1.5, above 1; write a share",
        "phases.csv:4: ramp_days is 0.5, not a whole number", "phases.csv:4: food is 'x', not a finite number",
        "phases.csv:4: 2020-01-03 does not come after 2020-01-03; put the phases in order",
        "phases.csv:5: ramp_days is '', not a finite number", "phases.csv:5: 'foo' is not a date; write YYYY-MM-DD",
        "phases.csv: no column for sector 'services', which the shock selects"})
    CHECK_THAT(outcome.messages, Contains(message));
  CHECK(count(outcome.messages, "phases.csv:") == 9);
  desk.scratch.write("phases.csv", "date,ramp_days,food,service\n2020-01-01,0,0.5,0.5\n");
  CHECK_THAT(refused(desk, 3, phases).messages, Contains("phases.csv:1: unknown column 'service'"));
  desk.scratch.write("phases.csv", "date,ramp_days,food,services\n2020-02-01,0,0.5,0.5\n");
  CHECK_THAT(refused(desk, 3, phases).messages,
             Contains("phases.csv:2: the first phase, 2020-02-01, begins after the run, which ends on 2020-01-12"));
  desk.scratch.write("phases.csv", "date,ramp_days,food,services\n");
  CHECK_THAT(refused(desk, 3, phases).messages, Contains("phases.csv: the table has no phase"));
  desk.scratch.write("phases.csv", "date,ramp_days,food,services\n2020-01-01,0,-0.5,0.5\n");
  CHECK_THAT(refused(desk, 3, phases).messages, Contains("shock 'p' reduces labour_supply by -0.5 on day 1"));
}

TEST_CASE("a table of phases excludes other ways to say when and how much") {
  const Desk desk;
  desk.scratch.write("phases.csv", "date,ramp_days,food,services\n2020-01-01,0,0.5,0.5\n");
  const Outcome outcome = refused(desk, 3,
                                  "[[shock]]\nlabel = \"p\"\nkind = \"labour_supply\"\nphase_table = \"phases.csv\"\n"
                                  "start = 2020-01-02\nramp_days = 2\nreduction = 0.5\nsteps = [[2020-01-01, 0.5]]\n");
  for (const char* message :
       {"start and phase_table exclude each other", "ramp_days and phase_table exclude each other",
        "reduction and phase_table exclude each other", "phase_table and steps exclude each other"})
    CHECK_THAT(outcome.messages, Contains(message));
}

TEST_CASE("every fault of a table of target stocks is reported in one pass") {
  const Desk desk;
  desk.scratch.write("days.csv", "product,food,services\nfood,2,0.5\nfod,3,2\nfood,2,2\n");
  const Outcome outcome = refused(desk, 3, "[stocks]\nrule = \"pair\"\ntable = \"days.csv\"\n");
  for (const char* message : {"days.csv:2: target days of food for 'services' is 0.5, below 1",
                              "days.csv:3: unknown sector 'fod'; did you mean 'food'?",
                              "days.csv:4: sector 'food' stands twice", "days.csv: sector 'services' has no row"})
    CHECK_THAT(outcome.messages, Contains(message));
  CHECK_THAT(refused(desk, 3, "[stocks]\nrule = \"pair\"\n").messages,
             Contains("scenario.toml:9:8: rule \"pair\" needs the key 'table'"));
}
