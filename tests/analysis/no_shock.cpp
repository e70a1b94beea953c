// Whatever is drawn, without shocks nothing moves in any replicate.
#include <catch2/catch.hpp>

#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;

TEST_CASE("without shocks every replicate stays at the baseline exactly") {
  const EnsembleBench bench;
  const results::ResultsReader file(
      bench.run_all(bench.study("[stocks]\nrule = \"poisson\"\n" + replicates(5) + drawn("orders.tau_days", 2, 20),
                                {"network.firms=200"}),
                    "ensemble.h5"));
  for (const char* name : {"output", "hours", "employment"}) {
    INFO(name);
    const double baseline = file.array(std::string("baseline_") + name).values.front();
    for (const double value : file.array(name).values) CHECK(value == baseline);
    for (const double value : file.array(std::string(name) + "_quantile").values) CHECK(value == baseline);
  }
  for (const char* name : {"hours_lost", "employment_lost", "hours_lost_by_country", "worst_hours_lost"})
    for (const double lost : file.array(name).values) CHECK(lost == 0);
  CHECK(bench.of_ensemble.hours_lost.high() == 0);
  CHECK(bench.of_ensemble.warnings.empty());
}
