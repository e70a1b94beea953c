// A results file has the same bits at any number of threads and from one run to the next.
#include <catch2/catch.hpp>

#include "study/bench.hpp"
#include "support/same_arrays.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

void check_same_files(const std::filesystem::path& a, const std::filesystem::path& b) {
  const results::ResultsReader first(a), second(b);
  check_same_arrays(first, second);
  CHECK(first.attributes() == second.attributes());
}

}  // namespace

TEST_CASE("results have the same bits at 1, 2, 3 and 7 threads") {
  const Bench bench;
  const scenario::Overrides many{"network.firms=4000", "days=10"};
  for (const char* precision : {"precision=\"double\"", "precision=\"single\""}) {
    const auto study_at = [&](int threads) {
      auto overrides = many;
      overrides.emplace_back(precision);
      const Context context(threads);
      return resolve::resolve(bench.scenario(hard_shocks, overrides), context);
    };
    std::filesystem::remove(bench.scratch.folder() / "one.h5");
    const auto one = bench.run(study_at(1), "one.h5", 1);
    for (const int threads : {2, 3, 7}) {
      INFO(precision << ", " << threads << " threads");
      std::filesystem::remove(bench.scratch.folder() / "other.h5");
      check_same_files(one, bench.run(study_at(threads), "other.h5", threads));
    }
  }
}

TEST_CASE("the seed changes results") {
  const Bench bench;
  const results::ResultsReader first(bench.run(bench.study(hard_shocks, {"network.firms=400"}), "1.h5"));
  const results::ResultsReader second(bench.run(bench.study(hard_shocks, {"network.firms=400", "seed=2"}), "2.h5"));
  CHECK(first.array("output").values != second.array("output").values);
}

TEST_CASE("single precision stays close to double precision") {
  const Bench bench;
  const results::ResultsReader in_double(bench.run(bench.study(hard_shocks, {"network.firms=400"}), "double.h5"));
  const results::ResultsReader in_single(
      bench.run(bench.study(hard_shocks, {"network.firms=400", "precision=\"single\""}), "single.h5"));
  for (const char* name : {"output", "employment", "hours", "final_consumption"}) {
    const auto a = in_double.array(name).values, b = in_single.array(name).values;
    INFO(name);
    REQUIRE(a.size() == b.size());
    CHECK(a != b);
    for (std::size_t at = 0; at < a.size(); ++at) CHECK(b[at] == Approx(a[at]).epsilon(1e-4));
  }
}
