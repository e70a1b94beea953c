#include "report/headline.hpp"

#include <catch2/catch.hpp>

#include "report/made.hpp"

using namespace tierwave::analysis;
using namespace tierwave::report;
using Catch::Matchers::Contains;
using tierwave::testing::made;

namespace {

std::array<std::string, 3> sentences(const std::vector<Contender>& contenders) {
  return headline_of(compare(contenders, 0, false), english);
}

}  // namespace

TEST_CASE("one run: what is lost, who is hit most, no range") {
  const auto told = sentences({made("strike", {{140, 30}})});
  CHECK(
      told[0] ==
      "In strike the world loses 17.0 per cent of its hours of work over 14 days from 2020-01-01, as much as 170 full-time jobs.");
  CHECK(told[1] == "Hit most: Italy with 20.0 per cent, rest of the EU with 10.0 per cent.");
  CHECK_THAT(told[2], Contains("There is no range") && !Contains("warning") && !Contains("force"));
}

TEST_CASE("an ensemble tells its range") {
  const auto told = sentences({made("strike", {{100, 0}, {200, 0}, {300, 0}})});
  CHECK_THAT(told[0], Contains("loses 20.0 per cent") && Contains("200 full-time jobs") &&
                          Contains("(5 to 95 % of 3 replicates: 11.0 to 29.0 per cent)"));
  CHECK_THAT(told[2], Contains("what 3 replicates drew"));
}

TEST_CASE("a world that loses nothing is said to lose nothing") {
  const auto told = sentences({made("calm", {{0, 0}})});
  CHECK(told[0] == "In calm the world neither loses nor gains hours of work over 14 days from 2020-01-01.");
  CHECK(told[1] == "No country and no sector loses hours of work.");
}

TEST_CASE("a world that gains is not said to lose") {
  CHECK_THAT(sentences({made("boom", {{-10, 0}})})[0],
             Contains("gains 1.0 per cent") && Contains("10.0 full-time jobs"));
}

TEST_CASE("scenarios that are equal are said to be equal") {
  CHECK(sentences({made("a", {{10, 0}}), made("b", {{10, 0}})})[1] == "All scenarios give the same figures as a.");
}

TEST_CASE("a measure that helps: how much, how sure, at what cost") {
  const auto told =
      sentences({made("none", {{100, 0}, {200, 0}, {300, 0}}), made("less", {{90, 0, 1}, {180, 0, 1}, {270, 0, 1}}),
                 made("worse", {{110, 0}, {210, 0}, {310, 0}})});
  CHECK(
      told[1] ==
      "less keeps most hours of work: 2.00 percentage points more than none (5 to 95 %: 1.10 to 2.90), and it keeps more in 100 "
      "per cent of the replicates, at 25000 USD_2018 per job-week kept of public money; more is lost in worse (-1.00).");
}

TEST_CASE("a measure that harms is said to lose more") {
  CHECK(
      sentences({made("none", {{100, 0}, {200, 0}}), made("worse", {{110, 0}, {220, 0}})})[1] ==
      "None keeps more hours of work than none: worse comes closest and loses 1.50 percentage points more (5 to 95 %: 1.05 to 1.95), and it "
      "keeps more in 0 per cent of the replicates.");
}

TEST_CASE("a difference whose range holds 0 is not sure") {
  CHECK_THAT(sentences({made("none", {{100, 0}, {200, 0}}), made("maybe", {{90, 0}, {202, 0}})})[1],
             Contains("Whether maybe keeps more hours of work than none is not sure") &&
                 Contains("+0.40 percentage points") && Contains("in 50 per cent"));
}

TEST_CASE("the second sentence says what all others do") {
  const std::vector<tierwave::testing::MadeRun> none{{100, 0}, {200, 0}};
  const auto told =
      sentences({made("none", none), made("best", {{50, 0}, {150, 0}}), made("good", {{80, 0}, {180, 0}}),
                 made("worse", {{110, 0}, {210, 0}}), made("maybe", {{95, 0}, {205, 0}}), made("same", none)});
  CHECK_THAT(told[1], Contains("best keeps most hours of work: 5.00 percentage points more than none"));
  CHECK_THAT(
      told[1],
      Contains("; more is also kept in good (+2.00); more is lost in worse (-1.00); it is not sure in maybe (0); "
               "nothing changes in same."));
}

TEST_CASE("of many others the first are named and the rest counted") {
  std::vector<Contender> contenders{made("none", {{100, 0}})};
  for (const char* const name : {"a", "b", "c", "d", "e", "f", "g"}) contenders.push_back(made(name, {{90, 0}}));
  CHECK_THAT(sentences(contenders)[1],
             Contains("a keeps most") && Contains("b (+1.00), c (+1.00), d (+1.00), e (+1.00), 2 more."));
}

TEST_CASE("warnings and force are part of the caveat") {
  Contender warned = made("a", {{10, 0}});
  warned.warnings = {"one", "two"};
  CHECK_THAT(sentences({warned})[2], Contains("2 warnings"));
  Comparison forced = compare({made("a", {{10, 0}}), made("b", {{20, 0}})}, 0, false);
  forced.scenarios[1].labels = {"seed 8, not 7"};
  CHECK_THAT(headline_of(forced, english)[2], Contains("compared by force"));
}
