// The one-screen summary says what the arrays of the file say.
#include <catch2/catch.hpp>
#include <numeric>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

// A sum over all entries of the arrays whose (day, country, sector) `counts` accepts.
template <class Counts>
double share_lost(const results::ResultsReader& reader, const std::string& name, Counts&& counts) {
  const auto days = reader.array(name), baseline = reader.array("baseline_" + name);
  const std::size_t tiers = days.shape[3];
  double now = 0, before = 0;
  for (std::size_t at = 0; at < days.values.size(); ++at) {
    const std::size_t entry = at % baseline.values.size();
    if (!counts(at / baseline.values.size(), entry / (2 * tiers), entry / tiers % 2)) continue;
    now += days.values[at];
    before += baseline.values[entry];
  }
  return 1 - now / before;
}

}  // namespace

TEST_CASE("losses by world, country, sector and quarter are those of the file") {
  const Bench bench;
  const auto file = bench.run(
      bench.study("[[shock]]\nlabel = \"a\"\nkind = \"labour_supply\"\ncountries = [\"BBB\"]\nsectors = [\"food\"]\n"
                  "reduction = 0.7\nstart = 2020-03-30\n",
                  {"start=2020-03-28"}),
      "run.h5");
  const observe::RunSummary& summary = bench.summary;
  const results::ResultsReader reader(file);
  const auto all = [](std::size_t, std::size_t, std::size_t) { return true; };
  CHECK(summary.days == 12);
  CHECK(summary.firms == 24);
  CHECK(summary.baseline_employment.value() == Approx(258e3));
  CHECK(summary.world.hours_lost == Approx(share_lost(reader, "hours", all)));
  CHECK(summary.world.employment_lost == Approx(share_lost(reader, "employment", all)));
  CHECK(summary.world.hours_lost > 0.01);
  REQUIRE(summary.countries.size() == 2);
  CHECK(summary.countries[1].name == "BBB");
  CHECK(
      summary.countries[1].hours_lost ==
      Approx(share_lost(reader, "hours", [](std::size_t, std::size_t country, std::size_t) { return country == 1; })));
  CHECK(summary.sectors[0].name == "food");
  CHECK(summary.sectors[0].hours_lost ==
        Approx(share_lost(reader, "hours", [](std::size_t, std::size_t, std::size_t sector) { return sector == 0; })));
  REQUIRE(summary.quarters.size() == 2);  // four days of March, eight of April
  CHECK(summary.quarters[0].name == "2020 Q1");
  CHECK(summary.quarters[1].name == "2020 Q2");
  CHECK(summary.quarters[0].hours_lost ==
        Approx(share_lost(reader, "hours", [](std::size_t day, std::size_t, std::size_t) { return day < 4; })));
}

TEST_CASE("the worst day is the day of the lowest hours") {
  const Bench bench;
  const auto file = bench.run(bench.study(shock("reduction = 0.5\nstart = 2020-01-06\nend = 2020-01-06")), "run.h5");
  CHECK(bench.summary.worst_day == "2020-01-06");
  CHECK(bench.summary.worst_hours_lost == Approx(0.5));
  CHECK(bench.summary.worst_output_lost == Approx(0.5));
  const Bench calm;
  calm.run(calm.study(), "run.h5");
  CHECK(calm.summary.world.hours_lost == 0);
  CHECK(calm.summary.worst_hours_lost == 0);
}
