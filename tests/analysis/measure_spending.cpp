// What measures spend in an ensemble: bands by day and totals of each replicate.
#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const std::string measures =
    "[[measure]]\nlabel = \"support\"\nkind = \"income_support\"\npay = 0.5\n"
    "[[measure]]\nlabel = \"cheque\"\nkind = \"household_transfer\"\namount = 100\n";

}  // namespace

TEST_CASE("an ensemble tells the range of what each measure costs") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(much_drawn + measures);
  const results::ResultsReader file(bench.run_all(study, "many.h5"));
  const results::Array mean = file.array("measure_spending_mean"), total = file.array("total_measure_spending"),
                       quantiles = file.array("measure_spending_quantile");
  const std::size_t days = static_cast<std::size_t>(study.calendar.days());
  REQUIRE(mean.shape == std::vector<std::size_t>{days, 2});
  REQUIRE(total.shape == std::vector<std::size_t>{9, 2});
  for (std::size_t m = 0; m < 2; ++m) {
    const std::vector<double> by_day = at(mean, 1, m), by_replicate = at(total, 1, m);
    const double all = std::accumulate(by_day.begin(), by_day.end(), 0.0);
    CHECK(all > 0);
    CHECK(std::accumulate(by_replicate.begin(), by_replicate.end(), 0.0) / 9 == Approx(all).epsilon(1e-10));
  }
  const std::vector<double> support = at(total, 1, 0), cheque = at(total, 1, 1);
  CHECK(*std::max_element(support.begin(), support.end()) > *std::min_element(support.begin(), support.end()));
  CHECK(cheque.front() == Approx(cheque.back()));  // whoever lost work or not
  const std::size_t bands = quantiles.shape[1];
  for (std::size_t q = 1; q < bands; ++q) {
    const std::vector<double> low = at(quantiles, 1, q - 1), high = at(quantiles, 1, q);
    for (std::size_t i = 0; i < low.size(); ++i) CHECK(low[i] <= high[i]);
  }
}

TEST_CASE("an ensemble without measures has no arrays of them") {
  const EnsembleBench bench;
  const results::ResultsReader file(bench.run_all(bench.study(much_drawn), "many.h5"));
  CHECK_THROWS_AS(file.array("total_measure_spending"), InvalidInput);
}
