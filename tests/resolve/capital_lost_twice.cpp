// Several shocks that together destroy more than all of a firm's capital are told.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

std::string flood(const std::string& label, double share, const std::string& start) {
  return "[[shock]]\nlabel = \"" + label +
         "\"\nkind = \"capital\"\ncountries = [\"AAA\"]\nreduction = " + std::to_string(share) + "\nstart = " + start +
         "\nduration_days = 3\nrecovery = \"sudden\"\n";
}

}  // namespace

TEST_CASE("shocks that together destroy more than all capital of a firm are a warning") {
  const Bench bench;
  const auto warnings =
      bench.study(flood("first", 0.7, "2020-01-02") + flood("second", 0.6, "2020-01-04")).said.warnings;
  REQUIRE(warnings.size() == 1);
  CHECK_THAT(warnings[0], Catch::Contains("shock 'second' and others destroy 1.3 times the capital of firm"));
}

TEST_CASE("shocks whose losses never meet or fit together are no warning") {
  const Bench bench;
  CHECK(bench.study(flood("first", 0.7, "2020-01-02") + flood("second", 0.6, "2020-01-05")).said.warnings.empty());
  CHECK(bench.study(flood("first", 0.5, "2020-01-02") + flood("second", 0.5, "2020-01-03")).said.warnings.empty());
}
