// Where no country has a job-retention scheme, which is not the same as where nothing is known of schemes.
#include <catch2/catch.hpp>

#include "language/language.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string none = "[labour]\nschemes = \"none\"\ncountries = \"employment.csv\"\n";

}  // namespace

TEST_CASE("without schemes jobs are lost as where a table says so of every country") {
  const Bench bench;
  bench.scratch.write("schemes.csv", "country,reach,pay,covers,from,to\nAAA,none,0,,,\nBBB,none,0,,,\n");
  const models::labour::Market in_words = bench.study(none).setup.labour;
  const models::labour::Market by_table =
      bench.study("[labour]\nschemes = \"schemes.csv\"\ncountries = \"employment.csv\"\n").setup.labour;
  for (std::size_t country = 0; country < 2; ++country) {
    CHECK(in_words.provisions_on(country, 3).heads_lost.share(0.5) == 0.8);
    CHECK(by_table.provisions_on(country, 3).heads_lost.share(0.5) == 0.8);
    CHECK(in_words.provisions_on(country, 3).furlough_reach[0] == 0);
  }
}

TEST_CASE("where nothing is said of schemes jobs follow the law of work") {
  const Bench bench;
  CHECK(bench.study().setup.labour.provisions_on(0, 3).heads_lost.share(0.5) == 0.5);
}

TEST_CASE("the word is no path") {
  const Bench bench;
  const resolve::Study study = bench.study(none);
  CHECK_THAT(scenario::resolved_text(study.scenario, language::whole()), Contains("schemes = \"none\"\n"));
}

TEST_CASE("draws of what a scheme does need one") {
  const Bench bench;
  CHECK_THAT(refusal(bench, "[labour]\nheads_lost_share_wide = 0.3\n"), Contains("[labour] names no schemes"));
}
