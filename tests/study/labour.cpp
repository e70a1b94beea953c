// From [labour] to what a run holds of the labour market, and what the results file says of workers.
#include <catch2/catch.hpp>

#include "resolve/replicate.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

// Tables of the tiny economy's two countries, AAA and BBB.
std::string labour_tables(const Bench& bench) {
  bench.scratch.write("contracts.csv",
                      "country,contract,share,women_tilt\n"
                      "AAA,permanent,0.8,1\nAAA,temporary,0.2,1\n"
                      "BBB,permanent,0.3,0.8\nBBB,informal,0.6,1.1\nBBB,home_based,0.1,1\n");
  bench.scratch.write("schemes.csv",
                      "country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent temporary,2020-01-04,\n");
  bench.scratch.write("support.csv",
                      "country,from,level,flag\nAAA,2020-01-01,0,\nAAA,2020-01-05,2,0\nAAA,2021-01-01,,\n"
                      "BBB,2020-01-01,1,1\nBBB,2021-01-01,,\n");
  return "[labour]\ncontracts = \"contracts.csv\"\nschemes = \"schemes.csv\"\nincome_support = \"support.csv\"\n"
         "countries = \"employment.csv\"\n";
}

}  // namespace

TEST_CASE("contracts schemes and income support reach the run by country and day") {
  const Bench bench;
  const resolve::Study study = bench.study(labour_tables(bench));
  const models::labour::Market& market = study.setup.labour;
  const std::size_t sectors = study.setup.network->sectors.size();
  CHECK(market.shares_of(0)[0] == Approx(0.8).epsilon(1e-14));
  CHECK(market.shares_of(sectors)[2] == Approx(0.6).epsilon(1e-14));
  CHECK_FALSE(market.provisions_on(0, 0).keep_jobs());                                           // no scheme yet
  CHECK(market.provisions_on(0, 3).jobs_kept == models::labour::ByContract{0.6, 0.6, 0, 0, 0});  // a wide one
  CHECK(market.provisions_on(0, 3).furlough_pay == 0.8);
  CHECK_FALSE(market.provisions_on(1, 3).keep_jobs());  // nothing is known
  CHECK(market.provisions_on(0, 3).income_support[0] == 0);
  CHECK(market.provisions_on(0, 4).income_support[0] == 0.6);
  CHECK(market.provisions_on(0, 4).income_support[2] == 0);  // formal work only
  CHECK(market.provisions_on(1, 0).income_support[2] == 0.25);
}

TEST_CASE("every day the states of workers add up to the baseline and their heads to employment") {
  const Bench bench;
  const resolve::Study study = bench.study(hard_shocks + labour_tables(bench), {"households.rule=income"});
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  const std::vector<double> workers = reader.array("workers").values;  // country, sector, sex, contract
  double baseline = 0;
  for (const double heads : workers) baseline += heads;
  for (std::size_t day = 0; day < static_cast<std::size_t>(study.calendar.days()); ++day) {
    const std::vector<double> workforce = reader.day("workforce", day),
                              by_sector = reader.day("workforce_by_sector", day);
    double all = 0, employed = 0, sectors = 0, expected = 0, by_size = 0;
    for (std::size_t i = 0; i < workforce.size(); ++i) {
      all += workforce[i];
      if (i % 6 < 4) employed += workforce[i];
    }
    for (const double heads : by_sector) sectors += heads;
    for (const double heads : reader.day("employment", day)) expected += heads;
    for (const double heads : reader.day("employment_by_size", day)) by_size += heads;
    CHECK(all == Approx(baseline).epsilon(1e-12));
    CHECK(sectors == Approx(baseline).epsilon(1e-12));
    CHECK(employed == Approx(expected).epsilon(1e-12));
    CHECK(by_size == Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("a table without the employment to weigh it by and days without income support are refused") {
  const Bench bench;
  labour_tables(bench);
  CHECK_THAT(refusal(bench, "[labour]\ncontracts = \"contracts.csv\"\n"), Contains("but not 'countries'"));
  bench.scratch.write("support.csv", "country,from,level,flag\nAAA,2020-01-01,1,\nAAA,2020-01-06,,\n");
  CHECK_THAT(refusal(bench, "[labour]\nincome_support = \"support.csv\"\ncountries = \"employment.csv\"\n"),
             Contains("no income support from 2020-01-06"));
}

TEST_CASE("drawn values of the labour market reach the replicates") {
  const Bench bench;
  const resolve::Study study = bench.study(labour_tables(bench) +
                                           "[ensemble]\nreplicates = 2\n[[ensemble.draw]]\nkey = "
                                           "\"labour.jobs_kept\"\ndistribution = \"uniform\"\nlow = 0.25\n"
                                           "high = 0.3\n");
  const Context context(1);
  const std::vector<double> values = resolve::drawn_values(study, 1);
  const resolve::Study replicate = resolve::replicate_of(study, 1, values, context);
  CHECK(study.setup.labour.provisions_on(0, 3).jobs_kept[0] == 0.6);
  CHECK(replicate.setup.labour.provisions_on(0, 3).jobs_kept[0] == values.front());
}
