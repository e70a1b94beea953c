// An ensemble has the same bits at any number of threads, however its replicates fall on them.
#include <catch2/catch.hpp>

#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

void check_same_files(const std::filesystem::path& a, const std::filesystem::path& b) {
  const results::ResultsReader first(a), second(b);
  check_same_arrays(first, second);
  CHECK(first.attributes() == second.attributes());
}

}  // namespace

TEST_CASE("an ensemble has the same bits at 1 and 2 and 3 and 7 threads") {
  const EnsembleBench bench;
  for (const char* networks : {"ensemble.networks=shared", "ensemble.networks=drawn"}) {
    const resolve::Study study = bench.study(much_drawn, {"network.firms=400", networks});
    std::filesystem::remove(bench.scratch.folder() / "one.h5");
    const auto one = bench.run_all(study, "one.h5", 1);
    for (const int threads : {2, 3, 7}) {
      INFO(networks << ", " << threads << " threads");
      std::filesystem::remove(bench.scratch.folder() / "other.h5");
      check_same_files(one, bench.run_all(study, "other.h5", threads));
    }
  }
}

TEST_CASE("a replicate is the same however many there are") {
  const EnsembleBench bench;
  const results::ResultsReader nine(bench.run_all(bench.study(much_drawn), "nine.h5"));
  const results::ResultsReader four(bench.run_all(bench.study(much_drawn, {"ensemble.replicates=4"}), "four.h5"));
  for (const std::size_t replicate : {0u, 3u}) {
    CHECK(same_bits(at(nine.array("hours"), 1, replicate), at(four.array("hours"), 1, replicate)));
    CHECK(nine.array("drawn_orders_tau_days").values[replicate] ==
          four.array("drawn_orders_tau_days").values[replicate]);
  }
  CHECK_FALSE(same_bits(at(nine.array("hours"), 1, 0), at(nine.array("hours"), 1, 3)));
}
