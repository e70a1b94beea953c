// Whatever a kill leaves while an interrupted run is being kept, --resume finds the days and goes on from them.
#include <catch2/catch.hpp>

#include "study/bench.hpp"
#include "study/checkpoint.hpp"
#include "support/same_arrays.hpp"

using namespace tierwave;
using namespace tierwave::testing;
namespace fs = std::filesystem;

namespace {

const scenario::Overrides few_firms{"network.firms=400", "days=12"};

study::RunOptions options_of(const Bench& bench, int stop_after) {
  study::RunOptions options;
  options.output = bench.scratch.folder() / "run.h5";
  options.stop = [asked = 0, stop_after]() mutable { return asked++ == stop_after; };
  return options;
}

void stop_after(const Bench& bench, const resolve::Study& study, int days, bool force = false) {
  study::RunOptions options = options_of(bench, days);
  options.force = force;
  CHECK_THROWS_AS(study::run(study, options, Context(2)), Interrupted);
}

void resume_is_whole(const Bench& bench, const resolve::Study& study) {
  study::RunOptions options = options_of(bench, -1);
  options.resume = true;
  study::run(study, options, Context(1));
  const results::ResultsReader resumed(options.output), whole(bench.scratch.folder() / "whole.h5");
  CHECK(resumed.complete());
  check_same_arrays(resumed, whole);
  for (const char* left : {".partial", ".interrupted", ".checkpoint", ".lock"})
    CHECK_FALSE(fs::exists(options.output.string() + left));
}

}  // namespace

TEST_CASE("a run killed before its results were put in place is resumed from what it had written") {
  const Bench bench;
  const resolve::Study study = bench.study("", few_firms);
  bench.run(study, "whole.h5");
  const fs::path run = bench.scratch.folder() / "run.h5";
  SECTION("the first interruption") {
    stop_after(bench, study, 5);
    fs::rename(run, run.string() + ".partial");
  }
  SECTION("an older file of fewer days stands there") {
    stop_after(bench, study, 3);
    fs::copy_file(run, bench.scratch.folder() / "older.h5");
    fs::remove(run);
    stop_after(bench, study, 6);
    fs::rename(run, run.string() + ".partial");
    fs::rename(bench.scratch.folder() / "older.h5", run);
  }
  SECTION("complete results stand there") {
    bench.run(study, "run.h5");
    stop_after(bench, study, 6, true);
    fs::rename(run.string() + ".interrupted", run.string() + ".partial");
  }
  SECTION("nothing was killed and complete results stand there") {
    bench.run(study, "run.h5");
    stop_after(bench, study, 6, true);
    CHECK(results::ResultsReader(run).complete());
  }
  resume_is_whole(bench, study);
}

TEST_CASE("what cannot be resumed is told by what stands there") {
  const Bench bench;
  const resolve::Study study = bench.study("", few_firms);
  study::RunOptions options = options_of(bench, -1);
  options.resume = true;
  CHECK_THROWS_WITH(study::run(study, options, Context(1)), Catch::Contains("no interrupted run stands there"));
  stop_after(bench, study, 5);
  const resolve::Study other = bench.study("", {"network.firms=400", "days=12", "orders.tau_days=9"});
  CHECK_THROWS_WITH(study::run(other, options, Context(1)),
                    Catch::Contains("simulated with another scenario: this one has [orders] tau_days = 9"));
  fs::remove(study::checkpoint_path(options.output));
  CHECK_THROWS_WITH(study::run(study, options, Context(1)),
                    Catch::Contains("5 days of an interrupted run are there, but no checkpoint"));
}
