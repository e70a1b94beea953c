// A replicate gives what a single run with its values gives.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "analysis/ensembles.hpp"
#include "resolve/replicate.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

// Of each day, over all countries, sectors and tiers.
std::vector<double> world(const results::ResultsReader& run, const std::string& name) {
  const results::Array array = run.array(name);
  const std::size_t size = array.values.size() / array.shape.front();
  std::vector<double> sums(array.shape.front());
  for (std::size_t i = 0; i < array.values.size(); ++i) sums[i / size] += array.values[i];
  return sums;
}

void check_near(const std::vector<double>& values, const std::vector<double>& expected, double tolerance) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    CHECK(values[i] == Approx(expected[i]).epsilon(tolerance).margin(1e-9));
}

// Every array that both files hold.
void check_replicate(const results::ResultsReader& ensemble, std::size_t replicate, const results::ResultsReader& run) {
  for (const char* name : {"output", "value_added", "final_consumption", "household_consumption", "orders",
                           "unmet_demand", "capacity_destroyed", "employment", "hours", "labour_income"}) {
    INFO(name);
    check_near(at(ensemble.array(name), 1, replicate), world(run, name), 1e-13);
  }
}

}  // namespace

TEST_CASE("replicate 0 of drawn stocks is the single run") {
  const EnsembleBench bench;
  const resolve::Study study = bench.study(hard_shocks + "[stocks]\nrule = \"poisson\"\n" + replicates(2));
  const results::ResultsReader ensemble(bench.run_all(study, "ensemble.h5"));
  const results::ResultsReader run(bench.run(study, "run.h5"));
  check_replicate(ensemble, 0, run);
  CHECK(at(ensemble.array("stock_days"), 1, 1) != at(ensemble.array("stock_days"), 1, 0));
  CHECK(ensemble.array("worst_day").values[0] ==
        Approx((*parse_date(bench.summary.worst_day) - *parse_date("2020-01-01")).count()));
  CHECK(ensemble.array("hours_lost").values[0] == Approx(bench.summary.world.hours_lost).epsilon(1e-12));
  CHECK(ensemble.array("worst_output_lost").values[0] == Approx(bench.summary.worst_output_lost).epsilon(1e-12));
  const auto by_country = ensemble.array("employment_lost_by_country");
  for (std::size_t country = 0; country < 2; ++country)
    CHECK(by_country.values[country] == Approx(bench.summary.countries[country].employment_lost).epsilon(1e-12));
  const auto by_sector = ensemble.array("hours_lost_by_sector");
  for (std::size_t sector = 0; sector < 2; ++sector)
    CHECK(by_sector.values[sector] == Approx(bench.summary.sectors[sector].hours_lost).epsilon(1e-12));
}

TEST_CASE("a replicate of drawn keys is the single run with these values") {
  const EnsembleBench bench;
  const std::string text = hard_shocks + replicates(4) + drawn("orders.tau_days", 2, 20) +
                           drawn("work.heads_lost_share", 0, 1) + drawn("shock.ill.reduction", 0.4, 0.9);
  const results::ResultsReader ensemble(bench.run_all(bench.study(text), "ensemble.h5"));
  const auto value = [&](const char* name) { return fmt::format("{:.17g}", ensemble.array(name).values[3]); };
  const resolve::Study single = bench.study(text, {"orders.tau_days=" + value("drawn_orders_tau_days"),
                                                   "work.heads_lost_share=" + value("drawn_work_heads_lost_share"),
                                                   "shock.ill.reduction=" + value("drawn_shock_ill_reduction")});
  check_replicate(ensemble, 3, results::ResultsReader(bench.run(single, "run.h5")));
}

TEST_CASE("replicates in single precision are single runs in single precision") {
  const EnsembleBench bench;
  const resolve::Study study =
      bench.study(hard_shocks + "[stocks]\nrule = \"poisson\"\n" + replicates(2), {"precision=\"single\""});
  const results::ResultsReader ensemble(bench.run_all(study, "ensemble.h5"));
  check_replicate(ensemble, 0, results::ResultsReader(bench.run(study, "run.h5")));
}

TEST_CASE("replicate 0 on a network of its own is the single run") {
  const EnsembleBench bench;
  const resolve::Study study =
      bench.study(hard_shocks + replicates(2) + "networks = \"drawn\"\n", {"network.firms=300"});
  const results::ResultsReader ensemble(bench.run_all(study, "ensemble.h5"));
  check_replicate(ensemble, 0, results::ResultsReader(bench.run(study, "run.h5")));
  CHECK(at(ensemble.array("output"), 1, 1) != at(ensemble.array("output"), 1, 0));
}
