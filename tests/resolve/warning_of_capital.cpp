// A shock that destroys more capital than there is runs, and the run says so.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string flood(const std::string& amount) {
  return "[[shock]]\nlabel = \"flood\"\nkind = \"capital\"\ncountries = [\"BBB\"]\nsectors = [\"food\"]\namount = " +
         amount + "\nstart = 2020-01-03\nrecovery = \"sudden\"\nduration_days = 3\n";
}

}  // namespace

TEST_CASE("more capital destroyed than there is stands first among the warnings with the keys to look at") {
  const Bench bench;
  const resolve::Study study = bench.study(flood("1e6"));
  bench.run(study, "run.h5");
  REQUIRE_FALSE(bench.summary.warnings.empty());
  CHECK(bench.summary.warnings.front() == study.said.warnings.front());
  CHECK_THAT(bench.summary.warnings.front(),
             Contains("shock 'flood' destroys 1e+06 million of capital where there are ") &&
                 Contains("look at amount in this shock, and at capital.to_value_added"));
}

TEST_CASE("less than all of it needs no warning") {
  const Bench bench;
  bench.run(bench.study(flood("1")), "run.h5");
  CHECK(bench.summary.warnings.empty());
}

TEST_CASE("a label of several lines is refused, so that every warning is one line") {
  const Bench bench;
  CHECK_THAT(refusal(bench, replaced(flood("1e6"), "\"flood\"", "\"flood\\nof the year\"")),
             Contains("label is 'flood\\u000Aof the year', with a control character; write one line without it"));
}
