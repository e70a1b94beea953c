// An interrupted run leaves its days and a checkpoint; resumed, it gives the bits of a run that was never
// interrupted.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "results/inspect.hpp"
#include "study/bench.hpp"
#include "study/checkpoint.hpp"
#include "support/same_arrays.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const scenario::Overrides small{"network.firms=400", "days=12"};

// A run whose state holds more: capital destroyed and rebuilt and damped by neighbours, stretched capacity, households
// that earn, firms that close, orders by capacity, demand by firm, drawn stocks.
const std::string more_state =
    "[orders]\nrule = \"ario\"\nsuppliers = \"by-capacity\"\nrestoration_days = 5.0\n"
    "[overproduction]\nrule = \"ario\"\ntau_days = 10.0\n[households]\nrule = \"income\"\n"
    "[money]\nrule = \"cash\"\ncash_days = 2\npayment_days = 3\n"
    "[rationing]\nrule = \"households-first\"\n[stocks]\nrule = \"poisson\"\n" +
    quake(
        "reduction = 0.3\ncountries = [\"AAA\"]\nstart = 2020-01-03\nrecovery = \"rebuilding\"\nrecovery_days = 20\n"
        "rebuilding_sectors = [\"services\"]\nrebuilding_shares = [1.0]\n") +
    replaced(quake("reduction = 0.2\nsectors = [\"food\"]\nstart = 2020-01-02\nrecovery = \"neighbour-damped\"\n"
                   "recovery_days = 8\n"),
             "quake", "flood") +
    "[[shock]]\nlabel = \"boycott\"\nkind = \"final_demand\"\nfirm_table = \"demand.csv\"\n";

// Runs until `days` were simulated, then asks to stop.
void interrupt(const Bench& bench, const resolve::Study& study, const std::string& file, int days) {
  const Context context(2);
  study::RunOptions options;
  options.output = bench.scratch.folder() / file;
  int asked = 0;
  options.stop = [&] { return asked++ == days; };
  CHECK_THROWS_AS(study::run(study, options, context), Interrupted);
}

observe::RunSummary resume(const Bench& bench, const resolve::Study& study, const std::string& file) {
  const Context context(1);
  study::RunOptions options;
  options.output = bench.scratch.folder() / file;
  options.resume = true;
  return study::run(study, options, context);
}

void resumed_run_is_the_same(const Bench& bench, const std::string& text) {
  for (const char* precision : {"precision=\"double\"", "precision=\"single\""}) {
    for (const char* file : {"whole.h5", "parts.h5"}) std::filesystem::remove(bench.scratch.folder() / file);
    scenario::Overrides overrides = small;
    overrides.emplace_back(precision);
    const resolve::Study study = bench.study(text, overrides);
    const results::ResultsReader whole(bench.run(study, "whole.h5"));
    interrupt(bench, study, "parts.h5", 5);
    {
      const results::ResultsReader part(bench.scratch.folder() / "parts.h5");
      CHECK_FALSE(part.complete());
      CHECK(part.days_written() == 5);
    }
    CHECK(resume(bench, study, "parts.h5").days == 12);
    const results::ResultsReader parts(bench.scratch.folder() / "parts.h5");
    CHECK(parts.complete());
    CHECK(parts.attributes() == whole.attributes());
    check_same_arrays(whole, parts);
    CHECK_FALSE(std::filesystem::exists(study::checkpoint_path(bench.scratch.folder() / "parts.h5")));
  }
}

}  // namespace

TEST_CASE("a resumed run gives the bits of one that was never interrupted") {
  const Bench bench;
  resumed_run_is_the_same(bench, hard_shocks);
}

TEST_CASE("a resumed run with capital and overproduction and income and money gives the same bits") {
  const Bench bench;
  const Column<std::uint32_t> ids = bench.study("", small).setup.network->firms.id;
  bench.scratch.write("demand.csv", "firm,date,reduction\n" + std::to_string(ids[0]) + ",2020-01-02,0.5\n" +
                                        std::to_string(ids[0]) + ",2020-01-08,-0.2\n");
  resumed_run_is_the_same(bench, more_state);
}

TEST_CASE("a run broken off in the middle of a week goes on with the same bits and the same summary") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks + "[output]\nevery = \"week\"\n[output.firms]\nlargest = 3\n",
                                           {"network.firms=400", "days=24"});
  const results::ResultsReader whole(bench.run(study, "whole.h5"));
  interrupt(bench, study, "parts.h5", 10);
  CHECK(results::ResultsReader(bench.scratch.folder() / "parts.h5").days_written() == 1);
  CHECK_THAT(results::inspect(bench.scratch.folder() / "parts.h5"),
             Catch::Contains("INCOMPLETE: 1 periods were written"));
  const observe::RunSummary summary = resume(bench, study, "parts.h5");
  check_same_arrays(whole, results::ResultsReader(bench.scratch.folder() / "parts.h5"));
  CHECK(summary.days == 24);
  CHECK(summary.world.hours_lost == bench.summary.world.hours_lost);
  CHECK(summary.worst_day == bench.summary.worst_day);
  CHECK(summary.worst_output_lost == bench.summary.worst_output_lost);
}

TEST_CASE("an interruption before the first week is over writes nothing") {
  const Bench bench;
  interrupt(bench, bench.study(hard_shocks + "[output]\nevery = \"week\"\n", small), "run.h5", 3);
  CHECK_FALSE(std::filesystem::exists(bench.scratch.folder() / "run.h5"));
  CHECK_FALSE(std::filesystem::exists(study::checkpoint_path(bench.scratch.folder() / "run.h5")));
}

TEST_CASE("a checkpoint of another scenario is refused and kept") {
  const Bench bench;
  interrupt(bench, bench.study(hard_shocks, small), "run.h5", 3);
  scenario::Overrides other = small;
  other.emplace_back("seed=2");
  CHECK_THROWS_AS(resume(bench, bench.study(hard_shocks, other), "run.h5"), InvalidInput);
  CHECK(std::filesystem::exists(study::checkpoint_path(bench.scratch.folder() / "run.h5")));
  CHECK(resume(bench, bench.study(hard_shocks, small), "run.h5").days == 12);
}

TEST_CASE("an interruption before the first day writes nothing") {
  const Bench bench;
  interrupt(bench, bench.study(hard_shocks, small), "run.h5", 0);
  CHECK_FALSE(std::filesystem::exists(bench.scratch.folder() / "run.h5"));
  CHECK_FALSE(std::filesystem::exists(study::checkpoint_path(bench.scratch.folder() / "run.h5")));
}

TEST_CASE("there is nothing to resume without a checkpoint") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks, small);
  bench.run(study, "run.h5");
  CHECK_THROWS_AS(resume(bench, study, "none.h5"), InputOutputError);
  CHECK_THROWS_WITH(resume(bench, study, "run.h5"),
                    Catch::Contains("the results are complete, there is nothing to resume"));
}
