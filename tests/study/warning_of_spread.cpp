// A shock that missing inputs make many times larger was silent until a quarter of the world's output was gone, and the
// warning of a collapse named neither rationing nor the number of firms.
#include <catch2/catch.hpp>

#include "study/bench.hpp"
#include "study/warnings.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// Trade in one product stops between the two countries: what final users lose of it is little beside what firms lose.
const std::string ban =
    "[rationing]\nrule = \"smallest-relative-order-first\"\n[overproduction]\nrule = \"none\"\n[substitution]\nrule = \"none\"\n"
    "[production]\nrule = \"leontief\"\n[stocks]\nrule = \"uniform\"\ndays = 3\n"
    "[[shock]]\nlabel = \"ban\"\nkind = \"import_restriction\"\ncountries = [\"BBB\"]\nsectors = [\"food\"]\n"
    "products = [\"services\"]\nreduction = 0.6\nstart = 2020-01-03\n";

std::vector<std::string> warnings(const std::string& more) {
  const Bench bench;
  bench.run(bench.study(more, {"days=60"}), "run.h5");
  return bench.summary.warnings;
}

}  // namespace

TEST_CASE("a small ban that stops much of the world's output is warned of with rationing and the number of firms") {
  const std::vector<std::string> told = warnings(ban);
  REQUIRE(told.size() == 2);  // it ends in a collapse
  CHECK(study::tells_of_collapse(told[1]));
  CHECK(study::tells_of_spread(told[0]));
  CHECK_FALSE(study::tells_of_collapse(told[0]));
  CHECK_THAT(told[0], Contains("though shocks themselves take 0.0 %") && Contains("Most is held back by 'services'"));
  CHECK_THAT(told[0], Contains("% of output buy 90 % and more of it from one supplier"));
  CHECK_THAT(told[0], Contains("rationing.rule = ") && Contains("number of firms, 24"));
}

TEST_CASE("a shock that takes most of the loss itself does not spread") {
  CHECK(warnings("[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nreduction = 0.2\nstart = 2020-01-03\n").empty());
}
