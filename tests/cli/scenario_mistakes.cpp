// Scenario files that cannot be used: each is refused with its place and a remedy, and nothing is written.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

constexpr const char* head = "[[shock]]\nlabel = \"a\"\nkind = \"labour_supply\"\n";  // from line 8 on

void check_refused(const Desk& desk, const Outcome& outcome, int exit_code, const std::string& message) {
  CHECK(outcome.exit_code == exit_code);
  CHECK_THAT(outcome.messages, Contains(message));
  CHECK(outcome.output.empty());
  CHECK(desk.untouched());
}

}  // namespace

TEST_CASE("a missing scenario is an input error that names it") {
  const Desk desk;
  check_refused(desk, desk.run({"run", "nowhere.toml"}), 5, "nowhere.toml: cannot read the file: it does not exist");
}

TEST_CASE("a folder is no scenario") {
  const Desk desk;
  check_refused(desk, desk.run({"run", "economy"}), 5, "economy: cannot read the file: it is a folder; name a file");
}

TEST_CASE("an empty scenario is refused") {
  const Desk desk;
  desk.scratch.write("empty.toml", "");
  check_refused(desk, desk.run({"run", "empty.toml"}), 3, "empty.toml: the file is empty");
}

TEST_CASE("a text that is not TOML is refused with line and column") {
  const Desk desk;
  desk.scratch.write("bad.toml", "name = \"x\"\nthis is not TOML\n");
  check_refused(desk, desk.run({"run", "bad.toml"}), 3, "bad.toml:2:1: this line has no '='; write KEY = VALUE");
}

TEST_CASE("all mistakes of form come out in one pass") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario(std::string(head) + "reduciton = 0.4\nstart = \"soon\"\nreduction = 1.4\n");
  check_refused(desk, outcome, 3,
                "scenario.toml:11:1: unknown key 'reduciton' in [[shock]]; did you mean 'reduction'?");
  CHECK_THAT(outcome.messages, Contains("scenario.toml:12:9: start is the text 'soon', not a date"));
  CHECK_THAT(outcome.messages, Contains("scenario.toml:13:13: reduction is 1.4, above 1"));
  CHECK(count(outcome.messages, "scenario.toml:") == 3);
}

TEST_CASE("negative days and zero firms are refused") {
  const Desk desk;
  check_refused(desk, desk.run_scenario("", {"--set", "days=-3", "--set", "network.firms=0"}), 3,
                "--set: days is -3, below 1");
  CHECK_THAT(desk.run_scenario("", {"--set", "network.firms=0"}).messages, Contains("firms is 0, below 1"));
}

TEST_CASE("all mistakes of meaning of all shocks come out in one pass") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario(
      std::string(head) +
      "reduction = 0.4\nstart = 2020-01-09\nend = 2020-01-03\ncountries = [\"AAB\"]\nsectors = [\"fod\", \"food\", "
      "\"food\"]\n"
      "[[shock]]\nlabel = \"b\"\nkind = \"capacity\"\ntiers = []\nduration_days = 4\n"
      "[[shock]]\nlabel = \"c\"\nkind = \"final_demand\"\nsteps = [[2020-01-02, 0.4], [2021-01-01, 0.2]]\n"
      "final_uses = [\"household\"]\nsize_classes = [\"10-5\"]\n");
  check_refused(desk, outcome, 3, "scenario.toml:14:13: unknown country 'AAB'; did you mean 'AAA'?");
  for (const char* message :
       {"scenario.toml:13:7: the end 2020-01-03 lies before the start 2020-01-09",
        "scenario.toml:15:11: unknown sector 'fod'; did you mean 'food'?",
        "scenario.toml:15:11: sectors names 'food' twice", "scenario.toml:19:9: tiers is an empty list",
        "scenario.toml:16:1: shock 'b' does not say how much falls",
        "scenario.toml:24:9: the step of 2021-01-01 comes after the run, which ends on 2020-01-12",
        "scenario.toml:25:14: unknown final use 'household'; did you mean 'households'?",
        "scenario.toml:26:16: unknown size class '10-5'"})
    CHECK_THAT(outcome.messages, Contains(message));
  CHECK(count(outcome.messages, "scenario.toml:") == 9);
}

TEST_CASE("a selection without a firm is refused") {
  const Desk desk;
  const Outcome none = desk.run_scenario(std::string(head) + "reduction = 0.4\ntiers = [200]\n");
  check_refused(desk, none, 3, "scenario.toml:12:9: no firm is in tier 200; tiers go from 0 to");
}

TEST_CASE("shocks that overlap without a rule are refused with both labels") {
  const Desk desk;
  const std::string more = std::string(head) +
                           "reduction = 0.7\nend = 2020-01-05\n[[shock]]\nlabel = \"b\"\nkind = \"labour_supply\"\n"
                           "reduction = 0.6\nstart = 2020-01-04\n";
  check_refused(desk, desk.run_scenario(more), 3,
                "scenario.toml:13:1: shock 'b' overlaps shock 'a' (both labour_supply, first on day 4 of the run), and "
                "no rule says how they combine; write labour_supply = \"max\"");
  SECTION("a sum above 1 is refused with the shock that brings it there") {
    check_refused(desk, desk.run_scenario("[overlap]\nlabour_supply = \"sum\"\n" + more), 3,
                  "scenario.toml:15:1: shocks 'a' to 'b' add up to a reduction of labour_supply by 1.3, above 1 (first "
                  "on day 4 of the run)");
  }
  SECTION("with a rule they run") {
    CHECK(desk.run_scenario("[overlap]\nlabour_supply = \"product\"\n" + more).exit_code == 0);
  }
}

TEST_CASE("a rise where only a fall has a meaning is refused at its line") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario(std::string(head) +
                                            "reduction = 0.2\n[[shock]]\nlabel = \"b\"\nkind = \"labour_supply\"\n"
                                            "reduction = -0.3\n");
  check_refused(desk, outcome, 3, "scenario.toml:15:13: reduction is -0.3, below 0");
}
