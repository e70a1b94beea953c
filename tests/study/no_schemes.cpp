// Where no country has a job-retention scheme, which is not the same as where nothing is known of schemes.
#include <catch2/catch.hpp>

#include "language/language.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string none = "[labour]\nschemes = \"none\"\n";  // no table of employment is needed

}  // namespace

TEST_CASE("without schemes no job is kept as where a table says so of every country") {
  const Bench bench;
  bench.scratch.write("schemes.csv", "country,reach,pay,covers,from,to\nAAA,none,0,,,\nBBB,none,0,,,\n");
  const models::labour::Market in_words = bench.study(none).setup.labour;
  const models::labour::Market by_table =
      bench.study("[labour]\nschemes = \"schemes.csv\"\ncountries = \"employment.csv\"\n").setup.labour;
  for (std::size_t country = 0; country < 2; ++country) {
    CHECK_FALSE(in_words.provisions_on(country, 3).keep_jobs());
    CHECK_FALSE(by_table.provisions_on(country, 3).keep_jobs());
    CHECK(in_words.provisions_on(country, 3).furlough_reach[0] == 0);
  }
}

TEST_CASE("where nothing is said of schemes no job is kept either") {
  const Bench bench;
  CHECK_FALSE(bench.study().setup.labour.provisions_on(0, 3).keep_jobs());
}

TEST_CASE("the word is no path") {
  const Bench bench;
  const resolve::Study study = bench.study(none);
  CHECK_THAT(scenario::resolved_text(study.scenario, language::whole()), Contains("schemes = \"none\"\n"));
}

TEST_CASE("a file of that name is no word") {
  const Bench bench;
  bench.scratch.write("none", "country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent,2020-01-01,\n");
  const resolve::Study study = bench.study("[labour]\nschemes = \"./none\"\ncountries = \"employment.csv\"\n");
  CHECK(study.setup.labour.provisions_on(0, 3).jobs_kept[0] == 0.6);
  CHECK_THAT(scenario::resolved_text(study.scenario, language::whole()), Contains("schemes = \"./none\"\n"));
}

TEST_CASE("what schemes do cannot be said where there is none") {
  const Bench bench;
  CHECK_THAT(refusal(bench, "[labour]\njobs_kept = 0.3\n"), Contains("[labour] names no schemes"));
  CHECK_THAT(refusal(bench, none + "jobs_kept = 0.3\n"), Contains("no country has a scheme"));
}
