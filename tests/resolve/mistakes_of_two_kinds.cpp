// A bug: names that do not exist came in a second pass, once all mistakes of form were mended.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {
const std::string both =
    "[[shock]]\nlabel = \"a\"\nkind = \"labour_supply\"\nreduction = 5\n"
    "countries = [\"AAA\", \"AAB\"]\nsectors = [\"foods\"]\n";
}

TEST_CASE("countries and sectors that do not exist come with mistakes of form") {
  const Bench bench;
  const std::string text = refusal(bench, both);
  CHECK_THAT(text, Contains(":11:13: reduction is 5, above 1"));
  CHECK_THAT(text, Contains(":12:13: unknown country 'AAB'"));
  CHECK_THAT(text, Contains(":13:11: unknown sector 'foods'; did you mean 'food'?"));
}

TEST_CASE("names in the order of rationing come with mistakes of form") {
  const Bench bench;
  const std::string text = refusal(
      bench, "[rationing]\nrule = \"priority\"\nfirst = [\"final_users\", \"servces\"]\n[orders]\nrule = \"nobody\"\n");
  CHECK_THAT(text, Contains("unknown sector 'servces'; did you mean 'services'?") && Contains("nobody"));
}

TEST_CASE("keys to be drawn that do not exist come with mistakes of form") {
  const Bench bench;
  const std::string text =
      refusal(bench,
              "[ensemble]\nreplicates = -1\n[[ensemble.draw]]\nlabel = \"d\"\nkey = \"orders.tau_dayss\"\n"
              "law = \"uniform\"\nlow = 1\nhigh = 2\n");
  CHECK_THAT(text, Contains("replicates is -1") && Contains("unknown key 'orders.tau_dayss'"));
}

TEST_CASE("mistakes of form come alone where the economy cannot be read") {
  const Bench bench;
  const std::string text = refusal(bench, both, {"economy.folder=nowhere"});
  CHECK_THAT(text, Contains("reduction is 5") && !Contains("unknown country"));
}

TEST_CASE("size classes and final uses are checked without an economy") {
  const Bench bench;
  const std::string text = refusal(bench,
                                   "[[shock]]\nlabel = \"a\"\nkind = \"final_demand\"\nreduction = 5\n"
                                   "final_uses = [\"household\"]\nsize_classes = [\"10-50\"]\n",
                                   {"economy.folder=nowhere"});
  CHECK_THAT(text, Contains("'household'") && Contains("did you mean 'households'") && Contains("'10-50'"));
}
