// A sweep goes on only with the plan that it began with, and is never begun over another.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "sweep/sweeps.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

const std::string plan = latin_hypercube(3) + hard_keys;

// What resuming the sweep of `plan` is answered after the scenario has changed.
std::string resumed(const std::string& text, const scenario::Overrides& overrides = {}) {
  const SweepBench bench;
  bench.sweep(bench.study(hard_shocks + plan), "sweep");
  const std::string before = bench.bytes_of("sweep.h5") + bench.bytes_of("sweep.journal.csv");
  try {
    bench.sweep(bench.study(text, overrides), "sweep", {.resume = true});
  } catch (const Error& error) {
    CHECK(before == bench.bytes_of("sweep.h5") + bench.bytes_of("sweep.journal.csv"));
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a comment may change, and what is told of the results") {
  CHECK(resumed("# said anew\n" + hard_shocks + plan) == "accepted");
}

TEST_CASE("a changed plan is refused with what changed") {
  // The results that are there belong to another plan: they are not replaced either.
  CHECK_THAT(resumed(hard_shocks + plan, {"sweep.samples=4"}), Contains("sweep.h5"));
  const SweepBench bench;
  const auto again = [&](const std::string& text, const scenario::Overrides& overrides = {}) {
    std::filesystem::remove(bench.scratch.folder() / "sweep.h5");
    try {
      bench.sweep(bench.study(text, overrides), "sweep", {.resume = true});
    } catch (const InvalidInput& error) {
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  REQUIRE(again(hard_shocks + plan) == "accepted");
  CHECK_THAT(
      again(hard_shocks + plan, {"sweep.samples=4"}),
      Contains("sweep.plan.csv:3: samples was 3 when the sweep began and is now 4; undo the change, choose another "
               "--output, or start anew with --force"));
  CHECK_THAT(again(hard_shocks + plan, {"seed=2"}), Contains("seed was 1 when the sweep began and is now 2"));
  CHECK_THAT(
      again(hard_shocks + plan, {"sweep.over.0.high=18"}),
      Contains("[[sweep.over]] was orders.tau_days uniform 2 to 20 when the sweep began and is now orders.tau_days "
               "uniform 2 to 18"));
  CHECK_THAT(again(hard_shocks + plan, {"shock.thrift.reduction=0.1"}), Contains("the scenario has changed since"));
  CHECK_THAT(again(hard_shocks + grid + swept("orders.tau_days", 2, 20, 3)),
             Contains("plan was latin-hypercube when the sweep began and is now grid"));
  CHECK_THAT(again("[stocks]\nrule = \"poisson\"\n" + hard_shocks + plan, {"sweep.replicates=2"}),
             Contains("replicates was none when the sweep began and is now 2"));
  bench.scratch.write("closures.csv", tiny::closures + "BBB,2021-01-02,,\n");
  CHECK_THAT(again(hard_shocks + plan), Contains("a file that the scenario reads has changed since"));
  bench.scratch.write("closures.csv", tiny::closures);
  REQUIRE(again(hard_shocks + plan) == "accepted");
  std::string text = bench.bytes_of("sweep.plan.csv");
  bench.scratch.write("sweep.plan.csv", replaced(text, "\n1,", "\n1,0"));
  CHECK_THAT(again(hard_shocks + plan), Contains("sweep.plan.csv:") && Contains("the line was '1,0"));
  bench.scratch.write("sweep.plan.csv", "firm,capital\n");
  CHECK_THAT(again(hard_shocks + plan), Contains("it is no plan of a sweep"));
}

TEST_CASE("a sweep is not begun over another one") {
  const SweepBench bench;
  const resolve::Study study = bench.study(hard_shocks + plan);
  bench.sweep(study, "sweep");
  CHECK_THROWS_WITH(bench.sweep(study, "sweep"), Contains("add --force to replace it"));
  std::filesystem::remove(bench.scratch.folder() / "sweep.h5");
  CHECK_THROWS_WITH(bench.sweep(study, "sweep"), Contains("sweep.journal.csv") && Contains("one was begun there") &&
                                                     Contains("go on with --resume"));
  CHECK_NOTHROW(bench.sweep(study, "sweep", {.force = true}));
  CHECK_NOTHROW(bench.sweep(bench.study(hard_shocks + plan, {"seed=2"}), "sweep", {.force = true}));
}

TEST_CASE("values that do not fit each other are refused with their sample before anything is written") {
  const SweepBench bench;
  const resolve::Study study = bench.study(shock("reduction = 0.4\n") +
                                           "[[shock]]\nlabel = \"b\"\nkind = \"labour_supply\"\nreduction = 0.4\n"
                                           "[overlap]\nlabour_supply = \"sum\"\n" +
                                           grid + swept("shock.a.reduction", 0.3, 0.9, 5));
  const std::string before = bench.scratch.listing();
  CHECK_THROWS_WITH(bench.sweep(study, "none"),
                    Contains("in sample 3 (shock.a.reduction = 0.75)") && Contains("add up"));
  CHECK(bench.scratch.listing() == before);
}

TEST_CASE("more shards than samples are refused") {
  const SweepBench bench;
  CHECK_THROWS_WITH(bench.sweep(bench.study(hard_shocks + plan), "sweep", {.shard = "1/4"}),
                    Contains("--shard: 4 shards of 3 samples: some would have nothing to run; divide the sweep into at "
                             "most 3"));
}
