// Warnings of an ensemble: what is known beforehand once, collapses counted.
#include <catch2/catch.hpp>

#include <cmath>

#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

namespace {

std::string attribute(const results::ResultsReader& file, const std::string& name) {
  for (const auto& [key, value] : file.attributes())
    if (key == name) return std::get<std::string>(value);
  return "there is none";
}

}  // namespace

TEST_CASE("collapses are counted and the first is told") {
  // Without food of AAA output collapses sooner or later, or not, by the share that is gone.
  const std::string harvest =
      "[[shock]]\nlabel = \"harvest\"\nkind = \"capacity\"\nsectors = [\"food\"]\ncountries = [\"AAA\"]\n"
      "reduction = 0.9\nstart = 2020-01-02\nduration_days = 40\n";
  const EnsembleBench bench;
  const resolve::Study study = bench.study(
      "[rationing]\nrule = \"smallest-relative-order-first\"\n[overproduction]\nrule = \"none\"\n[substitution]\nrule = \"none\"\n"
      "[production]\nrule = \"leontief\"\n[stocks]\nrule = \"uniform\"\ndays = 3\n" +
          harvest + replicates(12) + drawn("shock.harvest.reduction", 0, 1),
      {"days=30"});
  const results::ResultsReader file(bench.run_all(study, "ensemble.h5"));
  const auto days = file.array("collapse_day").values;
  const auto collapsed = std::count_if(days.begin(), days.end(), [](double day) { return !std::isnan(day); });
  REQUIRE(collapsed > 0);
  REQUIRE(collapsed < 12);
  const auto first = std::find_if(days.begin(), days.end(), [](double day) { return !std::isnan(day); });
  REQUIRE(bench.of_ensemble.warnings.size() == 2);  // the other is of replicates in which the shock only spreads
  const std::string warning = bench.of_ensemble.warnings.back();
  const std::string day = to_string(*parse_date("2020-01-01") + std::chrono::days(static_cast<int>(*first)));
  CHECK_THAT(warning, Contains("in " + std::to_string(collapsed) + " of 12 replicates, first in replicate " +
                               std::to_string(first - days.begin()) + ": on " + day + " output"));
  CHECK_THAT(bench.of_ensemble.warnings.front(), Contains("though shocks themselves take"));
  CHECK(attribute(file, "warnings") == bench.of_ensemble.warnings.front() + "\n" + warning);
}

TEST_CASE("what is known before the first day is told once") {
  const EnsembleBench bench;
  const std::string swinging =
      "[orders]\nrule = \"inoue-todo\"\ntau_days = 1.0\n[stocks]\nrule = \"poisson\"\ndays = 30.0\n" + replicates(3);
  bench.run_all(bench.study(swinging, {"network.firms=200"}), "ensemble.h5");
  REQUIRE(bench.of_ensemble.warnings.size() == 1);
  CHECK_THAT(bench.of_ensemble.warnings.front(), Contains("without any shock a disturbance of stocks grows"));
}

TEST_CASE("warnings of drawn shocks are counted too") {
  const EnsembleBench bench;
  const resolve::Study study =
      bench.study(quake("amount = 1.0\nfirms = [1]\n") + replicates(6) +
                  "[[ensemble.draw]]\nkey = \"shock.quake.amount\"\ndistribution = \"uniform\"\n"
                  "low = 1.0\nhigh = 1e9\n");
  CHECK(study.said.warnings.empty());
  bench.run_all(study, "ensemble.h5");
  REQUIRE(bench.of_ensemble.warnings.size() == 1);
  CHECK_THAT(bench.of_ensemble.warnings.front(),
             Contains("in 6 of 6 replicates, first in replicate 0: shock 'quake' destroys"));
}
