// Shards that do not make a whole are refused, each by its file.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "sweep/merge.hpp"
#include "sweep/sweeps.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

std::string answer(const std::vector<std::filesystem::path>& shards) {
  try {
    sweep::merged(shards);
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

const std::string plan = hard_shocks + latin_hypercube(6) + hard_keys;

}  // namespace

TEST_CASE("shards that are missing or overlap are named") {
  const SweepBench bench;
  const resolve::Study study = bench.study(plan);
  std::vector<std::filesystem::path> three, two;
  for (const char* shard : {"1/3", "2/3", "3/3"}) three.push_back(bench.sweep(study, "sweep", {.shard = shard}));
  for (const char* shard : {"1/2", "2/2"}) two.push_back(bench.sweep(study, "sweep", {.shard = shard}));
  CHECK(answer(three) == "accepted");
  CHECK_THAT(answer({three[0], three[2]}),
             Contains("shard 2/3 is missing; name its file too; `tierwave sweep` with --shard 2/3 --resume makes it"));
  CHECK_THAT(answer({three[1]}), Contains("shards 1/3, 3/3 are missing"));
  CHECK_THAT(answer({three[0], three[1], three[2], three[1]}),
             Contains("sweep.shard-2-of-3.h5: it is shard 2/3, as ") && Contains("they overlap; name each shard once"));
  CHECK_THAT(answer({three[0], two[1], three[2]}),
             Contains("sweep.shard-2-of-2.h5: it is shard 2/2, and ") && Contains("is shard 1/3: they overlap"));
  const auto whole = bench.sweep(study, "whole");
  CHECK_THAT(answer({three[0], whole}), Contains("whole.h5: it holds the whole sweep, not a shard of it"));
  CHECK_THAT(answer({bench.scratch.folder() / "none.h5"}), Contains("none.h5"));
}

TEST_CASE("shards of different plans, scenarios and files of other kinds are refused") {
  const SweepBench bench;
  const auto first = bench.sweep(bench.study(plan), "one", {.shard = "1/2"});
  const auto second = bench.sweep(bench.study(plan, {"seed=2"}), "other", {.shard = "2/2"});
  CHECK_THAT(answer({first, second}), Contains("other.shard-2-of-2.h5: it is of another plan than "));
  const auto said = bench.sweep(bench.study("# more\n" + plan), "said", {.shard = "2/2"});
  CHECK_THAT(answer({first, said}), Contains("it differs from ") && Contains(" in scenario; run both with the same"));
  const auto run = bench.run(bench.study(hard_shocks), "run.h5");
  CHECK_THAT(answer({first, run}), Contains("run.h5: the file is not of a sweep"));
}

TEST_CASE("names of shards and of their files") {
  CHECK(sweep::shard_in("2/8")->number == 2);
  for (const char* text : {"0/8", "9/8", "2", "2/", "/8", "a/b", "2/8/1", "-1/8", "02/8", ""})
    CHECK_FALSE(sweep::shard_in(text).has_value());
  const sweep::Files files = sweep::files_of("out/a.b.h5", sweep::Shard{2, 8});
  CHECK(files.plan == "out/a.b.plan.csv");
  CHECK(files.results == "out/a.b.shard-2-of-8.h5");
  CHECK(files.journal == "out/a.b.shard-2-of-8.journal.csv");
  CHECK(sweep::whole_of(files.results) == std::filesystem::path("out/a.b.h5"));
  CHECK_FALSE(sweep::whole_of("out/a.b.h5").has_value());
  CHECK_FALSE(sweep::whole_of("out/.shard-9-of-8.h5").has_value());
}
