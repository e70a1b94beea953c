// A rule chosen on the command line once dropped keys of the file's own rule without a word.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("a run says which keys of the file a rule chosen by --set leaves out") {
  const Bench bench;
  const resolve::Study study = bench.study("[orders]\nrule = \"pichler\"\ntau_days = 5\n", {"orders.rule=fixed"});
  REQUIRE_FALSE(study.said.notes.empty());
  CHECK_THAT(study.said.notes.front(), Catch::Contains("orders.tau_days of ") &&
                                           Catch::Contains("is left out: it belongs to rule 'pichler', and --set "
                                                           "chooses 'fixed'"));
  CHECK(bench.study("[orders]\nrule = \"pichler\"\ntau_days = 5\n").scenario.notes.empty());
}
