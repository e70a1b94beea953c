// Equal sweeps are equal files, byte for byte: at any number of threads, in shards, and whatever interrupted them.
#include <atomic>
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "sweep/merge.hpp"
#include "sweep/sweep_file.hpp"
#include "sweep/sweeps.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

const std::string replicated = hard_shocks + "[stocks]\nrule = \"poisson\"\n" + latin_hypercube(5) + hard_keys;

std::string merged(const SweepBench& bench, const std::vector<std::filesystem::path>& shards) {
  const Context context(2);
  const sweep::Record record = sweep::merged(shards);
  const std::filesystem::path output = bench.scratch.folder() / "merged.h5";
  sweep::write_sweep_file(record, sweep::indices_of(record, context), output, true);
  return bench.bytes(output);
}

}  // namespace

TEST_CASE("a sweep has the same bytes at 1, 2 and 5 threads") {
  const SweepBench bench;
  const resolve::Study study = bench.study(hard_shocks + sobol(3) + hard_keys);
  const std::string one = bench.bytes(bench.sweep(study, "one", {.threads = 1}));
  for (const int threads : {2, 5})
    CHECK(bench.bytes(bench.sweep(study, "other", {.threads = threads, .force = true})) == one);
  CHECK(bench.bytes_of("one.plan.csv") == bench.bytes_of("other.plan.csv"));
}

TEST_CASE("an interrupted sweep goes on to the same bytes") {
  const SweepBench bench;
  const resolve::Study study = bench.study(hard_shocks + sobol(3) + hard_keys);
  const std::string whole = bench.bytes(bench.sweep(study, "whole"));
  for (const int threads : {1, 2}) {
    std::atomic<int> asked = 0;  // of values that are checked, then of days
    const SweepBench::How interrupted{
        .threads = threads, .force = true, .stop = [&] { return ++asked > 12 + 4 * 13 + 5; }};
    CHECK_THROWS_WITH(bench.sweep(study, "part", interrupted), Contains("interrupted after ") &&
                                                                   Contains("of 12 runs") &&
                                                                   Contains("part.journal.csv holds them"));
    CHECK(bench.scratch.listing().find("part.h5") == std::string::npos);
    CHECK(bench.bytes(bench.sweep(study, "part", {.resume = true})) == whole);
    std::filesystem::remove(bench.scratch.folder() / "part.h5");
  }
}

TEST_CASE("a journal cut anywhere goes on to the same bytes") {
  const SweepBench bench;
  const resolve::Study study = bench.study(hard_shocks + grid + swept("orders.tau_days", 2, 20, 4));
  const std::string whole = bench.bytes(bench.sweep(study, "whole", {.threads = 1}));
  const std::string journal = bench.bytes_of("whole.journal.csv");
  const std::size_t header = journal.find("\n0,") + 1;
  for (std::size_t length = header; length <= journal.size(); length += 7) {
    INFO("cut at " << length << " of " << journal.size());
    std::filesystem::remove(bench.scratch.folder() / "whole.h5");
    bench.scratch.write("whole.journal.csv", journal.substr(0, length));
    REQUIRE(bench.bytes(bench.sweep(study, "whole", {.resume = true})) == whole);
  }
}

TEST_CASE("resuming what is finished runs nothing and writes the same file") {
  const SweepBench bench;
  const resolve::Study study = bench.study(hard_shocks + latin_hypercube(3) + hard_keys);
  const std::string whole = bench.bytes(bench.sweep(study, "whole"));
  const std::string journal = bench.bytes_of("whole.journal.csv");
  CHECK(bench.bytes(bench.sweep(study, "whole", {.resume = true})) == whole);
  CHECK(bench.bytes_of("whole.journal.csv") == journal);
  CHECK(bench.bytes(bench.sweep(study, "new", {.resume = true})) == whole);  // where nothing is there it begins
}

TEST_CASE("shards merged are the file of one sweep, in any order of their names") {
  const SweepBench bench;
  for (const std::string& text : {hard_shocks + sobol(3) + hard_keys, replicated}) {
    const resolve::Study study =
        bench.study(text, text == replicated ? scenario::Overrides{"sweep.replicates=3", "sweep.keep_replicates=true"}
                                             : scenario::Overrides{});
    const std::string whole = bench.bytes(bench.sweep(study, "whole", {.force = true}));
    std::vector<std::filesystem::path> shards;
    for (const char* shard : {"2/3", "3/3", "1/3"})
      shards.push_back(bench.sweep(study, "part", {.threads = 1, .shard = shard, .force = true}));
    CHECK(shards.front().filename() == "part.shard-2-of-3.h5");
    CHECK(merged(bench, shards) == whole);
  }
}

TEST_CASE("an interrupted shard goes on to the same bytes") {
  const SweepBench bench;
  const resolve::Study study = bench.study(replicated, {"sweep.replicates=3"});
  const SweepBench::How first{.threads = 1, .shard = "1/2"};
  const std::string whole = bench.bytes(bench.sweep(study, "whole", first));
  std::atomic<int> asked = 0;
  SweepBench::How interrupted = first;
  interrupted.stop = [&] { return ++asked > 60; };
  CHECK_THROWS_AS(bench.sweep(study, "part", interrupted), Interrupted);
  SweepBench::How resumed = first;
  resumed.resume = true;
  CHECK(bench.bytes(bench.sweep(study, "part", resumed)) == whole);
}
