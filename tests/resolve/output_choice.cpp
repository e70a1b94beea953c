// [output]: which arrays a run writes, and what an entry of its time axis is.
#include "resolve/output_choice.hpp"

#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Contains;

TEST_CASE("weeks count from the first day and months end where the calendar's do") {
  const Bench bench;
  CHECK(bench.study("", {"days=16", "output.every=week"}).output.ends == std::vector<int>{6, 13, 15});
  CHECK(bench.study("", {"days=61", "output.every=month"}).output.ends == std::vector<int>{30, 59, 60});
  CHECK(bench.study("", {"days=3"}).output.ends == std::vector<int>{0, 1, 2});
}

TEST_CASE("a run of weeks holds the means of the days of a run of days") {
  const Bench bench;
  const results::ResultsReader days(bench.run(bench.study(hard_shocks), "days.h5"));
  const resolve::Study weekly = bench.study(hard_shocks + "[output]\nevery = \"week\"\n");
  const results::ResultsReader weeks(bench.run(weekly, "weeks.h5"));
  CHECK(weeks.complete());
  CHECK(weeks.axis("time").size() == 2);
  CHECK(weeks.array("period_days").values == std::vector<double>{7, 5});
  const std::vector<double> first = weeks.day("hours", 0);
  for (std::size_t i = 0; i < first.size(); ++i) {
    double sum = 0;
    for (std::size_t day = 0; day < 7; ++day) sum += days.day("hours", day)[i];
    CHECK(first[i] == sum / 7);
  }
  CHECK(weeks.day("employment", 1) == days.day("employment", 11));
}

TEST_CASE("only the arrays chosen are in the file") {
  const Bench bench;
  const resolve::Study study = bench.study("[output]\narrays = [\"hours\", \"workforce\"]\n");
  const results::ResultsReader reader(bench.run(study, "run.h5"));
  std::set<std::string> over_time;
  for (const results::Variable& variable : reader.variables())
    if (variable.axes.front() == "time") over_time.insert(variable.name);
  CHECK(over_time == std::set<std::string>{"hours", "workforce"});
  CHECK_NOTHROW(reader.array("baseline_hours"));
  CHECK(bench.summary.world.output_lost == 0);
}

TEST_CASE("arrays that no run has are refused before the first day") {
  const Bench bench;
  const resolve::Study study = bench.study("[output]\narrays = [\"hour\"]\n");
  CHECK_THROWS_WITH(bench.run(study, "run.h5"), Contains("unknown array 'hour'; did you mean 'hours'?"));
  CHECK_FALSE(std::filesystem::exists(bench.scratch.folder() / "run.h5"));
  CHECK_THAT(refusal(bench, "[output]\narrays = []\n"), Contains("arrays is an empty list"));
}
