// Quantiles and means in the file are those of the replicates.
#include <catch2/catch.hpp>

#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const char* const banded[] = {"output", "value_added", "final_consumption", "employment", "hours", "labour_income"};

}  // namespace

TEST_CASE("bands of the world are quantiles of its replicates day by day") {
  const EnsembleBench bench;
  const results::ResultsReader file(bench.run_all(bench.study(much_drawn), "ensemble.h5"));
  for (const std::string name : banded) {
    INFO(name);
    const results::Array replicates = file.array(name), bands = file.array(name + "_quantile");
    const auto means = file.array(name + "_mean").values;
    REQUIRE(bands.shape == std::vector<std::size_t>{12, 5});
    for (std::size_t day = 0; day < 12; ++day) {
      std::vector<double> values = at(replicates, 0, day);
      const analysis::Spread spread = analysis::spread_of(values);
      for (std::size_t q = 0; q < 5; ++q) CHECK(bands.values[day * 5 + q] == spread.quantiles[q]);
      CHECK(means[day] == Approx(spread.mean).epsilon(1e-14));
    }
  }
}

TEST_CASE("means by country and by sector add up to the world") {
  const EnsembleBench bench;
  const results::ResultsReader file(bench.run_all(bench.study(much_drawn), "ensemble.h5"));
  for (const std::string name : banded)
    for (const char* part : {"_by_country", "_by_sector"}) {
      INFO(name << part);
      const auto parts = file.array(name + part + "_mean").values, world = file.array(name + "_mean").values;
      for (std::size_t day = 0; day < world.size(); ++day)
        CHECK(parts[2 * day] + parts[2 * day + 1] == Approx(world[day]).epsilon(1e-6));  // kept as floats
      const auto of_parts = file.array("baseline_" + name + part).values;
      CHECK(of_parts[0] + of_parts[1] == Approx(file.array("baseline_" + name).values.front()).epsilon(1e-12));
    }
}

TEST_CASE("means by country agree with what the replicates lose over the run") {
  const EnsembleBench bench;
  const results::ResultsReader file(bench.run_all(bench.study(much_drawn), "ensemble.h5"));
  const auto means = file.array("hours_by_country_mean").values,
             before = file.array("baseline_hours_by_country").values;
  const results::Array lost = file.array("hours_lost_by_country");
  for (std::size_t country = 0; country < 2; ++country) {
    double hours = 0;
    for (std::size_t day = 0; day < 12; ++day) hours += means[2 * day + country];
    std::vector<double> losses = at(lost, 1, country);
    CHECK(1 - hours / (12 * before[country]) == Approx(analysis::spread_of(losses).mean).epsilon(1e-5));
  }
}

TEST_CASE("the band of a part holds the medians of its replicates") {
  // With one replicate every quantile is that replicate, and a replicate alone is a run.
  const EnsembleBench bench;
  const resolve::Study study = bench.study(hard_shocks + replicates(1));
  const results::ResultsReader file(bench.run_all(study, "ensemble.h5"));
  const results::ResultsReader run(bench.run(study, "run.h5"));
  const results::Array bands = file.array("employment_by_sector_quantile"), employment = run.array("employment");
  REQUIRE(bands.shape == std::vector<std::size_t>{12, 5, 2});
  for (std::size_t sector = 0; sector < 2; ++sector) {
    const std::size_t tiers = employment.shape[3];
    for (std::size_t day = 0; day < 12; ++day) {
      double sum = 0;
      for (std::size_t country = 0; country < 2; ++country)
        for (std::size_t tier = 0; tier < tiers; ++tier)
          sum += employment.values[((day * 2 + country) * 2 + sector) * tiers + tier];
      for (std::size_t q = 0; q < 5; ++q) CHECK(bands.values[(day * 5 + q) * 2 + sector] == Approx(sum).epsilon(1e-7));
    }
  }
}

TEST_CASE("the summary is that of the arrays over replicates") {
  const EnsembleBench bench;
  const results::ResultsReader file(bench.run_all(bench.study(much_drawn), "ensemble.h5"));
  const analysis::EnsembleSummary& summary = bench.of_ensemble;
  CHECK(summary.replicates == 9);
  CHECK(summary.days == 12);
  const auto check = [&](const char* name, const analysis::Spread& spread) {
    auto values = file.array(name).values;
    CHECK(spread.quantiles == analysis::spread_of(values).quantiles);
  };
  check("hours_lost", summary.hours_lost);
  check("employment_lost", summary.employment_lost);
  check("worst_day", summary.worst_day);
  check("worst_hours_lost", summary.worst_hours_lost);
  check("worst_output_lost", summary.worst_output_lost);
  check("worst_output_day", summary.worst_output_day);
  check("output_lost", summary.output_lost);
  REQUIRE(summary.countries.size() == 2);
  CHECK(summary.countries[1].first == "BBB");
  auto of_bland = at(file.array("hours_lost_by_country"), 1, 1);
  CHECK(summary.countries[1].second.median() == analysis::spread_of(of_bland).median());
  CHECK(summary.hours_lost.low() < summary.hours_lost.high());
}
