// An interrupted ensemble keeps its finished replicates; one that cannot run leaves nothing.
#include <catch2/catch.hpp>

#include <cmath>

#include "analysis/ensemble_memory.hpp"
#include "analysis/ensembles.hpp"
#include "base/errors.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

TEST_CASE("an interrupted ensemble keeps finished replicates with the bits of a whole one") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(much_drawn);
  const results::ResultsReader whole(bench.run_all(study, "whole.h5"));
  int days = 0;  // of one thread, which takes replicates one after the other
  CHECK_THROWS_WITH(bench.run_all(study, "part.h5", 1, [&] { return days++ == 4 * 12 + 5; }),
                    Contains("interrupted after 4 of 9 replicates") && Contains("part.h5"));
  const results::ResultsReader part(bench.scratch.folder() / "part.h5");
  CHECK_FALSE(part.complete());
  CHECK(part.axis("replicate").size() == 9);
  for (std::size_t replicate = 0; replicate < 9; ++replicate) {
    const auto hours = at(part.array("hours"), 1, replicate);
    if (replicate < 4)
      CHECK(same_bits(hours, at(whole.array("hours"), 1, replicate)));
    else
      CHECK(std::isnan(hours.front()));
    CHECK(std::isnan(part.array("hours_lost").values[replicate]) == (replicate >= 4));
    CHECK(std::isnan(part.array("drawn_orders_tau_days").values[replicate]) == (replicate >= 4));
  }
  // Quantiles are of the finished ones.
  std::vector<double> first_day;
  for (std::size_t replicate = 0; replicate < 4; ++replicate)
    first_day.push_back(at(whole.array("hours"), 1, replicate).front());
  CHECK(part.array("hours_quantile").values[2] == analysis::spread_of(first_day).median());
}

TEST_CASE("an ensemble interrupted in its first replicate leaves no file") {
  const EnsembleBench bench;
  CHECK_THROWS_WITH(bench.run_all(bench.study(much_drawn), "none.h5", 1, [] { return true; }),
                    "interrupted before a replicate was finished; nothing was written");
  CHECK(bench.scratch.listing().find("none.h5") == std::string::npos);
}

TEST_CASE("values that do not fit each other are refused before anything is written") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(shock("reduction = 0.4\n") +
                                           "[[shock]]\nlabel = \"b\"\nkind = \"labour_supply\"\nreduction = 0.4\n"
                                           "[overlap]\nlabour_supply = \"sum\"\n" +
                                           replicates(50) + drawn("shock.a.reduction", 0.3, 0.9));
  std::string first;
  for (const int threads : {1, 3}) try {
      bench.run_all(study, "none.h5", threads);
      FAIL("it ran");
    } catch (const InvalidInput& error) {
      INFO(error.what());
      CHECK_THAT(error.what(), Contains("in replicate ") && Contains("(shock.a.reduction = 0.") && Contains("add up"));
      if (first.empty()) first = error.what();
      CHECK(error.what() == first);  // of the lowest such replicate, whatever thread met one first
    }
  CHECK(bench.scratch.listing().find("none.h5") == std::string::npos);
}

TEST_CASE("an ensemble that memory cannot hold is refused with both figures") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(much_drawn);
  const double needed = analysis::ensemble_bytes(study, 1000, 2);
  CHECK_NOTHROW(analysis::refuse_beyond_memory(study, 1000, 2, needed));
  CHECK_THROWS_WITH(analysis::refuse_beyond_memory(study, 1000, 2, needed / 2),
                    Contains("1000 replicates on 2 threads need about") && Contains("use fewer --threads"));
  CHECK(analysis::ensemble_bytes(study, 2000, 2) > needed);
  CHECK(analysis::ensemble_bytes(study, 1000, 4) > needed);
  CHECK(analysis::ensemble_bytes(study, 1, 4) == analysis::ensemble_bytes(study, 1, 1));
  const resolve::Study own_networks = bench.study(much_drawn, {"ensemble.networks=drawn"});
  CHECK(analysis::ensemble_bytes(own_networks, 1000, 2) > needed);
}

TEST_CASE("an existing file is replaced only by force") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(hard_shocks + replicates(1));
  const auto file = bench.run_all(study, "ensemble.h5");
  CHECK_THROWS_AS(bench.run_all(study, "ensemble.h5"), InputOutputError);
  const Context context(1);
  analysis::EnsembleOptions options;
  options.output = file;
  options.force = true;
  CHECK_NOTHROW(analysis::run_ensemble(study, 1, options, context));
}
