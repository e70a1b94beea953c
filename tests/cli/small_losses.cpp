// Losses below a tenth of a per cent were "no hours were lost" or "-0.0".
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string capacity(const std::string& reduction) {
  return "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nreduction = " + reduction + "\nstart = 2020-01-03\n";
}

}  // namespace

TEST_CASE("a loss of a thousandth of a per cent is printed as one") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario(capacity("1e-5"));
  CHECK_THAT(outcome.output, Contains("worst day of output  2020-01-0") && Contains("0.001 %") &&
                                 Contains("output lost by sector:  ") && !Contains("-0.0 %"));
}

TEST_CASE("nothing but round-off is no loss and has no sign") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario(capacity("1e-15"));
  CHECK_THAT(outcome.output, Contains("no hours were lost on any day") && Contains("no output was lost on any day"));
  CHECK_THAT(outcome.output, !Contains("-0.0"));
}
