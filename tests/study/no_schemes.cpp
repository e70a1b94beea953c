// Where no country has a job-retention scheme, which is not the same as where nothing is known of schemes.
#include <catch2/catch.hpp>

#include "language/language.hpp"
#include "resolve/replicate.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string none = "[labour]\nschemes = \"none\"\n";  // no table of employment is needed

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

TEST_CASE("a file of that name is no word") {
  const Bench bench;
  bench.scratch.write("none", "country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent,2020-01-01,\n");
  const resolve::Study study = bench.study("[labour]\nschemes = \"./none\"\ncountries = \"employment.csv\"\n");
  CHECK(study.setup.labour.provisions_on(0, 3).heads_lost.share(0.5) == 0.2);
  CHECK_THAT(scenario::resolved_text(study.scenario, language::whole()), Contains("schemes = \"./none\"\n"));
}

TEST_CASE("what schemes do cannot be said where there is none") {
  const Bench bench;
  CHECK_THAT(refusal(bench, "[labour]\nheads_lost_share_wide = 0.3\n"), Contains("[labour] names no schemes"));
  CHECK_THAT(refusal(bench, none + "heads_lost_share_wide = 0.3\n"), Contains("no country has a scheme"));
  CHECK(refusal(bench, none + "heads_lost_share_none = 0.9\n") == "accepted");
}

TEST_CASE("jobs lost without any scheme can be drawn") {
  const Bench bench;
  const resolve::Study study =
      bench.study(none +
                  "[ensemble]\nreplicates = 2\n[[ensemble.draw]]\nkey = \"labour.heads_lost_share_none\"\n"
                  "distribution = \"uniform\"\nlow = 0.6\nhigh = 0.7\n");
  const Context context(1);
  const std::vector<double> values = resolve::drawn_values(study, 1);
  const resolve::Study replicate = resolve::replicate_of(study, 1, values, context);
  CHECK(replicate.setup.labour.provisions_on(1, 3).heads_lost.share(0.5) == values.front());
}
