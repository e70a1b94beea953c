// An interrupted run leaves its days and a checkpoint; resumed, it gives the bits of a run that was never
// interrupted.
#include <catch2/catch.hpp>
#include <cstring>

#include "base/errors.hpp"
#include "study/bench.hpp"
#include "study/checkpoint.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const scenario::Overrides small{"network.firms=400", "days=12"};

// Runs until `days` were simulated, then asks to stop.
void interrupt(const Bench& bench, const study::Study& study, const std::string& file, int days) {
  const Context context(2);
  study::RunOptions options;
  options.output = bench.scratch.folder() / file;
  int asked = 0;
  options.stop = [&] { return asked++ == days; };
  CHECK_THROWS_AS(study::run(study, options, context), Interrupted);
}

study::RunSummary resume(const Bench& bench, const study::Study& study, const std::string& file) {
  const Context context(1);
  study::RunOptions options;
  options.output = bench.scratch.folder() / file;
  options.resume = true;
  return study::run(study, options, context);
}

}  // namespace

TEST_CASE("a resumed run gives the bits of one that was never interrupted") {
  for (const char* precision : {"precision=\"double\"", "precision=\"single\""}) {
    const Bench bench;
    scenario::Overrides overrides = small;
    overrides.emplace_back(precision);
    const study::Study study = bench.study(hard_shocks, overrides);
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
    for (const results::Variable& variable : whole.variables()) {
      const auto a = whole.array(variable.name).values, b = parts.array(variable.name).values;
      INFO(variable.name);
      REQUIRE(a.size() == b.size());
      CHECK(std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
    }
    CHECK_FALSE(std::filesystem::exists(study::checkpoint_path(bench.scratch.folder() / "parts.h5")));
  }
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
  const study::Study study = bench.study(hard_shocks, small);
  bench.run(study, "run.h5");
  CHECK_THROWS_AS(resume(bench, study, "run.h5"), InputOutputError);
}
