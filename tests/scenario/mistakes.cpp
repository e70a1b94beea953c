// Every mistake of meaning: the text, where it stands, what to do. All of a file in one pass.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "scenario/language.hpp"

using namespace tierwave;
using namespace tierwave::test;
using Lines = std::vector<std::string>;

TEST_CASE("an empty file is refused") {
  CHECK(mistakes("") == Lines{"1:1: the file is empty; write a scenario into it"});
  CHECK(mistakes(" \n\t\n") == Lines{"1:1: the file is empty; write a scenario into it"});
}

TEST_CASE("what is not TOML is refused at its place") {
  const Lines lines = mistakes("days = 3\ntitle = = 3\n");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("2:9: not valid TOML: "));
}

TEST_CASE("a missing file and a folder are input errors") {
  const Folder folder;
  CHECK_THROWS_AS(scenario::read(folder.path() / "absent.toml", language()), InputOutputError);
  CHECK_THROWS_AS(scenario::read(folder.path(), language()), InputOutputError);
  CHECK_THROWS_AS(scenario::read(folder.write("empty.toml", ""), language()), InvalidInput);
}

TEST_CASE("an unknown name gets the nearest one") {
  CHECK(mistakes("dayz = 1\ndays = 2\n") == Lines{"1:1: unknown key 'dayz'; did you mean 'days'?"});
  CHECK(mistakes("days = 1\n[orderz]\nrule = \"fixed\"\n") ==
        Lines{"2:2: unknown table 'orderz'; did you mean [orders]?"});
  CHECK(mistakes("days = 1\n[orders]\ntau_dais = 3\n") ==
        Lines{"3:1: unknown key 'tau_dais' in [orders]; did you mean 'tau_days'?"});
  CHECK(mistakes("days = 1\n[[shok]]\nreduction = 1\n") == Lines{"2:3: unknown table 'shok'; did you mean [[shock]]?"});
  CHECK(mistakes("days = 1\n[[shocks]]\nreduction = 1\n") ==
        Lines{"2:3: unknown table 'shocks'; did you mean [[shock]]?"});
  CHECK(mistakes("days = 1\nextend = \"a.toml\"\n") == Lines{"2:1: unknown key 'extend'; did you mean 'extends'?"});
}

TEST_CASE("a key in the wrong table is sent to its own") {
  CHECK(mistakes("days = 1\n[orders]\nfirms = 3\n") ==
        Lines{"3:1: unknown key 'firms' in [orders]; it belongs to [network]"});
  CHECK(mistakes("[orders]\ndays = 3\n") ==
        Lines{"1:1: days is missing; add days, a whole number from 1 to 10000, in days, above the first [table]",
              "2:1: unknown key 'days' in [orders]; it belongs above the first [table]"});
  CHECK(mistakes("days = 1\n[network.orders]\nrule = \"fixed\"\n") ==
        Lines{"2:10: unknown table 'orders' in [network]; write it as [orders]"});
  CHECK(mistakes("days = 1\n[network]\nreduction = 1\n") ==
        Lines{"3:1: unknown key 'reduction' in [network]; it belongs to [[shock]]"});
}

TEST_CASE("a wrong type says what was seen and what is wanted") {
  CHECK(mistakes("days = 1.0\n") ==
        Lines{"1:8: days is the number 1.0, not a whole number; write a whole number from 1 to 10000, in days"});
  CHECK(mistakes("days = \"1\"\n") ==
        Lines{"1:8: days is the text '1', not a whole number; write a whole number from 1 to 10000, in days"});
  CHECK(mistakes("days = 1\ntitle = 3\n") ==
        Lines{"2:9: title is the whole number 3, not a text; write a text in quotes"});
  CHECK(mistakes("days = 1\n[network]\nsparse = 1\n") ==
        Lines{"3:10: sparse is the whole number 1, not true or false; write true or false"});
  CHECK(mistakes("days = 1\n[network]\nfirms = true\n") ==
        Lines{"3:9: firms is true, not a whole number; write a whole number of 1 or more, in firms"});
  CHECK(mistakes("days = 1\n[network.firms]\na = 1\n") ==
        Lines{"2:1: firms is a table, not a whole number; write a whole number of 1 or more, in firms"});
  CHECK(mistakes("days = 1\n[[shock]]\nreduction = 2020-01-01\n") ==
        Lines{"3:13: reduction is the date 2020-01-01, not a number; write a number from 0 to 1"});
  CHECK(mistakes("days = 1\n[[shock]]\nreduction = 1\ncountries = \"CHN\"\n") ==
        Lines{"4:13: countries is the text 'CHN', not a list of texts; write a list in square brackets of texts"});
}

TEST_CASE("a value outside its range is refused") {
  CHECK(mistakes("days = 0\n") == Lines{"1:8: days is 0, below 1; write a whole number from 1 to 10000, in days"});
  CHECK(mistakes("days = 1\n[[shock]]\nreduction = 1.2\n") ==
        Lines{"3:13: reduction is 1.2, above 1; write a number from 0 to 1"});
  CHECK(mistakes("days = 1\n[[shock]]\nreduction = 1\ntiers = [0, 10]\n") ==
        Lines{"4:13: entry 2 of tiers is 10, above 9; write a list in square brackets of whole numbers from 0 to 9"});
}

TEST_CASE("a number must be finite and exact") {
  const std::string head = "days = 1\n[[shock]]\nreduction = ";
  CHECK(mistakes(head + "nan\n") == Lines{"3:13: reduction is nan, not a finite number; write a number from 0 to 1"});
  CHECK(mistakes(head + "-inf\n") == Lines{"3:13: reduction is -inf, not a finite number; write a number from 0 to 1"});
  CHECK(mistakes(head + "9007199254740993\n") ==
        Lines{"3:13: reduction is 9007199254740993, a whole number with more digits than a number keeps; "
              "write it with a point or an exponent"});
}

TEST_CASE("a choice must be one of the choices") {
  CHECK(mistakes("days = 1\n[orders]\nrule = \"fixd\"\ntau_days = 999\n") ==
        Lines{"3:8: unknown rule 'fixd'; did you mean 'fixed'?"});
  CHECK(mistakes("days = 1\n[orders]\nrule = \"\"\n") ==
        Lines{"3:8: unknown rule ''; known: pichler, inoue-todo, fixed"});
  CHECK(mistakes("days = 1\n[[shock]]\nreduction = 1\nsexes = [\"male\", \"femal\"]\n") ==
        Lines{"4:18: unknown sexes 'femal'; did you mean 'female'?"});
}

TEST_CASE("a parameter of another rule is refused") {
  CHECK(mistakes("days = 1\n[orders]\nrule = \"fixed\"\nstart_share = 1\ntau_days = 3\n") ==
        Lines{"5:1: tau_days is not a parameter of orders rule 'fixed'; it belongs to 'pichler', 'inoue-todo'"});
  // The default rule counts as chosen.
  CHECK(mistakes("days = 1\n[orders]\nstart_share = 1\n") ==
        Lines{"3:1: start_share is not a parameter of orders rule 'pichler'; it belongs to 'fixed'"});
}

TEST_CASE("a required key must be written with its table") {
  CHECK(mistakes("title = \"x\"\n") ==
        Lines{"1:1: days is missing; add days, a whole number from 1 to 10000, in days, above the first [table]"});
  CHECK(mistakes("days = 1\n[closures]\n") == Lines{"2:1: [closures] has no file; add file, a path in quotes"});
  CHECK(mistakes("days = 1\n\n[[shock]]\nlabel = \"a\"\n") ==
        Lines{"3:1: [[shock]] has no reduction; add reduction, a number from 0 to 1"});
  CHECK(mistakes("days = 1\n[orders]\nrule = \"fixed\"\n") ==
        Lines{"2:1: [orders] has no start_share; add start_share, a number from 0 to 1"});
}

TEST_CASE("a required table must be written") {
  schema::Table strict = language();
  for (schema::Table& table : strict.tables) table.required = table.name == "closures" || table.name == "shock";
  try {
    scenario::parse("days = 1\n", "test.toml", strict);
    FAIL("accepted");
  } catch (const InvalidInput& error) {
    CHECK(error.what() == std::string("test.toml:1:1: [closures] is missing; add [closures] with file\n"
                                      "test.toml:1:1: [[shock]] is missing; add [[shock]] with reduction"));
  }
}

TEST_CASE("single and double brackets are told apart") {
  CHECK(mistakes("days = 1\n[shock]\nreduction = 1\n") ==
        Lines{"2:1: shock is written as one table, but it is a list; write [[shock]], in double brackets"});
  CHECK(mistakes("days = 1\n[[orders]]\nrule = \"fixed\"\n") ==
        Lines{"2:1: orders is written as a list of tables, but there is only one; write [orders], in single brackets"});
  CHECK(mistakes("days = 1\norders = 3\nshock = 4\n") ==
        Lines{"2:10: orders is the whole number 3, not a table; write [orders] and its keys below",
              "3:9: shock is the whole number 4, not a list of tables; write [[shock]] and its keys below"});
  CHECK(mistakes("days = 1\nshock = [1]\n") ==
        Lines{"2:10: entry 1 of shock is the whole number 1, not a table; write [[shock]] and its keys below"});
}

TEST_CASE("dates and steps are checked") {
  const std::string head = "days = 1\n[[shock]]\nreduction = 1\n";
  const std::string steps = "write steps such as [[2020-03-01, 0.5], [2020-05-01, 0.0]], their numbers from 0 to 1";
  CHECK(mistakes(head + "start = \"2020-02-30\"\n") ==
        Lines{"4:9: start is the text '2020-02-30', not a date; write a date such as 2020-03-01"});
  CHECK(mistakes(head + "path = [[2020-03-02, 1], [2020-03-02, 0], [2020-03-01, 0]]\n") ==
        Lines{"4:27: the date of step 2 of path is 2020-03-02, not after 2020-03-02 of the step before; "
              "write the steps in the order of their dates",
              "4:44: the date of step 3 of path is 2020-03-01, not after 2020-03-02 of the step before; "
              "write the steps in the order of their dates"});
  CHECK(mistakes(head + "path = []\n") == Lines{"4:8: path is an empty list of steps; leave the key out or " + steps});
  CHECK(mistakes(head + "path = [[2020-03-02], 3, [2020-03-03, 1.5]]\n") ==
        Lines{"4:9: step 1 of path is a list of 1, not a date and a number; " + steps,
              "4:23: step 2 of path is the whole number 3, not a date and a number; " + steps,
              "4:39: the number of step 3 of path is 1.5, above 1; " + steps});
}

TEST_CASE("an empty path is refused") {
  CHECK(mistakes("days = 1\n[closures]\nfile = \"\"\n") ==
        Lines{"3:8: file is an empty path; write the path of a file or folder"});
}

TEST_CASE("a label names one entry") {
  CHECK(mistakes("days = 1\n[[shock]]\nlabel = \"a\"\nreduction = 1\n[[shock]]\nlabel = \"a\"\nreduction = 1\n") ==
        Lines{"6:9: the label 'a' is taken by another shock; give each shock its own label; the first stands in "
              "/folder/scenarios/test.toml line 3"});
}

TEST_CASE("all mistakes of meaning come in one pass by line") {
  CHECK(mistakes("days = 0\n[[shock]]\nreduction = 2\n[orders]\ntau = 1\n[network]\nfirms = 0.5\n") ==
        Lines{"1:8: days is 0, below 1; write a whole number from 1 to 10000, in days",
              "3:13: reduction is 2, above 1; write a number from 0 to 1: 0.02 for 2 %",
              "5:1: unknown key 'tau' in [orders]; did you mean 'tau_days'?",
              "7:9: firms is the number 0.5, not a whole number; write a whole number of 1 or more, in firms"});
}

TEST_CASE("control characters and long names stay on one short line") {
  const Lines lines = mistakes("days = 1\n\"a\\nb" + std::string(200, 'x') + "\" = 1\n");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find('\n') == std::string::npos);
  CHECK(lines[0].starts_with("2:1: unknown key 'a\\u000Ab" + std::string(57, 'x') + "...'"));
}

TEST_CASE("per cent written where a share is meant is told as a share") {
  CHECK(mistakes("days = 1\n[[shock]]\nreduction = 50\n") ==
        Lines{"3:13: reduction is 50, above 1; write a number from 0 to 1: 0.5 for 50 %"});
}
