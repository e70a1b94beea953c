// Vaccinations of a scenario: means of regions, the end of the series, and what is refused.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string closing = closure_tables + plain_closures + "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n";

std::string vaccines(const std::string& keys) {
  return closing + "[[measure]]\nlabel = \"v\"\nkind = \"vaccination\"\n" + keys;
}

}  // namespace

TEST_CASE("steps say who is vaccinated from each date on") {
  const Bench bench;
  const resolve::Study study = bench.study(vaccines("countries = [\"AAA\"]\nsteps = [[2020-01-03, 0.4]]\n"));
  const auto& measure = study.setup.measures.measures().front();
  CHECK(measure.share == 0.67);
  CHECK(measure.vaccinated[0][1] == 0);
  CHECK(measure.vaccinated[0][2] == 0.4);
  CHECK(measure.vaccinated[1][2] == 0);
}

TEST_CASE("a series holds its last value and the run says so") {
  const Bench bench;
  bench.scratch.write("vaccinated.csv",
                      "country,from,vaccinated\nAAA,2019-12-30,0.2\nAAA,2020-01-02,0.5\nAAA,2020-01-03,\n"
                      "BBB,2020-01-01,0.1\nBBB,2020-01-04,\n");
  const resolve::Study study =
      bench.study(vaccines("vaccinated = \"vaccinated.csv\"\nemployment = \"employment.csv\"\n"));
  const auto& measure = study.setup.measures.measures().front();
  CHECK(measure.vaccinated[0][0] == Approx(0.4));
  CHECK(measure.vaccinated[0][1] == 0.5);
  CHECK(measure.vaccinated[0].back() == 0.5);
  CHECK(measure.vaccinated[1].back() == 0.1);
  std::string notes;
  for (const std::string& note : study.said.notes) notes += note + "\n";
  CHECK_THAT(notes,
             Contains("the series of vaccinations ends between 2020-01-02 and 2020-01-03, and each country keeps"));
}

TEST_CASE("vaccinations that make no sense are refused") {
  const Bench bench;
  bench.scratch.write("vaccinated.csv", "country,from,vaccinated\nAAA,2019-12-30,0.2\nAAA,2020-01-03,\n");
  CHECK_THAT(refusal(bench, vaccines("")), Contains("does not say who is vaccinated"));
  CHECK_THAT(refusal(bench, vaccines("steps = [[2020-01-03, 0.4]]\nsectors = [\"food\"]\n")),
             Contains("people are vaccinated by country"));
  CHECK_THAT(refusal(bench, vaccines("vaccinated = \"vaccinated.csv\"\n")), Contains("but not 'employment'"));
  CHECK_THAT(refusal(bench, vaccines("vaccinated = \"vaccinated.csv\"\nemployment = \"employment.csv\"\n")),
             Contains("no member of BBB"));
  CHECK_THAT(refusal(bench, vaccines("steps = [[2020-01-03, 0.4]]\nbudget = 5\n")), Contains("budget"));
  CHECK_THAT(refusal(bench, vaccines("steps = [[2020-01-03, 0.4]]\n") +
                                "[[measure]]\nlabel = \"w\"\nkind = \"vaccination\"\nsteps = [[2020-01-03, 0.4]]\n"),
             Contains("cannot both hold"));
}
