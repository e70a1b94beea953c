// Series of single firms in the group /firms of a results file.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

TEST_CASE("series of all firms of a country add up to the country") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks + "[output.firms]\ncountries = [\"AAA\"]\n");
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  const std::size_t firms = study.output.firms.size();
  REQUIRE(firms > 1);
  CHECK(reader.axis("firms/firm").size() == firms);
  for (const char* output : {"output", "hours", "employment", "unmet_demand"})
    for (std::size_t day = 0; day < 12; ++day) {
      double of_firms = 0, of_country = 0;
      for (const double value : reader.day(std::string("firms/") + output, day)) of_firms += value;
      const std::vector<double> all = reader.day(output, day);
      for (std::size_t i = 0; i < all.size() / 2; ++i) of_country += all[i];
      CHECK(of_firms == Approx(of_country).epsilon(1e-12));
    }
}

TEST_CASE("the largest firms and single ids and chosen figures") {
  const Bench bench;
  const resolve::Study largest = bench.study("[output.firms]\nlargest = 3\nfigures = [\"hours\"]\n");
  REQUIRE(largest.output.firms.size() == 3);
  const network::Firms& firms = largest.setup.network->firms;
  double least = firms.output[largest.output.firms[0]];
  for (const std::uint32_t firm : largest.output.firms) least = std::min(least, firms.output[firm]);
  std::size_t larger = 0, as_large = 0;  // several may be of one size
  for (const double output : firms.output) {
    larger += output > least;
    as_large += output >= least;
  }
  CHECK((larger < 3 && as_large >= 3));
  const results::ResultsReader reader(bench.run(largest, "run.h5"));
  std::set<std::string> found;
  for (const results::Variable& variable : reader.variables())
    if (variable.name.starts_with("firms/")) found.insert(variable.name);
  CHECK(found == std::set<std::string>{"firms/tier", "firms/hours", "firms/baseline_hours"});
  const resolve::Study one = bench.study("[output.firms]\nids = [" + std::to_string(firms.id[5]) + "]\n");
  CHECK(one.output.firms == std::vector<std::uint32_t>{5});
}

TEST_CASE("what cannot be selected or recorded of firms is refused") {
  const Bench bench;
  const auto answer = [&](const std::string& keys) { return refusal(bench, "[output.firms]\n" + keys); };
  CHECK_THAT(answer(""), Contains("[output.firms] does not say which firms"));
  CHECK_THAT(answer("figures = [\"hours\"]\n"), Contains("[output.firms] does not say which firms"));
  CHECK_THAT(answer("countries = [\"AAB\"]\n"), Contains("unknown country 'AAB'"));
  CHECK_THAT(answer("ids = []\n"), Contains("ids is an empty list"));
  CHECK_THAT(answer("ids = [3, 3]\n"), Contains("ids names 3 twice"));
  CHECK_THAT(answer("countries = []\n"), Contains("countries is an empty list"));
  CHECK_THAT(answer("ids = [99999]\n"), Contains("no firm has the id 99999"));
  CHECK_THAT(answer("tiers = [200]\n"), Contains("no firm is in tier 200; tiers go from 0 to"));
  const resolve::Study plain = bench.study("");
  const network::Network& network = *plain.setup.network;
  std::size_t elsewhere = 0;  // a firm of another country than AAA, the first
  while (network.firms.cell[elsewhere] < network.sectors.size()) ++elsewhere;
  CHECK_THAT(answer("countries = [\"AAA\"]\nids = [" + std::to_string(network.firms.id[elsewhere]) + "]\n"),
             Contains("[output.firms] selects no firm"));
  CHECK_THAT(answer("largest = 0\n"), Contains("largest is 0, below 1"));
  const resolve::Study study = bench.study("[output.firms]\nlargest = 2\nfigures = [\"outputs\"]\n");
  CHECK_THROWS_WITH(bench.run(study, "run.h5"), Contains("unknown output 'outputs'; did you mean 'output'?"));
}
