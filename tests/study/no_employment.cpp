// A share of nothing was printed as no loss: without employment hours and jobs are not known, and output has a worst
// day of its own.
#include <catch2/catch.hpp>
#include <cmath>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const std::string strike =
    "[[shock]]\nlabel = \"strike\"\nkind = \"capacity\"\nsectors = [\"food\"]\nreduction = 0.9\nstart = 2020-01-05\n"
    "end = 2020-01-07\n";

// The labour accounts with nobody at work in the cells that begin so.
std::string without(const std::string& cells) {
  std::string text = tiny::labour;
  for (std::size_t at = text.find("\n" + cells); at != std::string::npos; at = text.find("\n" + cells, at + 1)) {
    const std::size_t number = text.find(',', text.find(',', at) + 1) + 1;
    text.replace(number, text.find(',', number) - number, "0");
  }
  return text;
}

}  // namespace

TEST_CASE("without labour accounts losses of hours and jobs are not known and that of output is") {
  const Bench bench;
  remove_labour(bench.scratch);
  const resolve::Study study = bench.study(strike);
  bench.run(study, "run.h5");
  const observe::RunSummary& summary = bench.summary;
  CHECK(std::isnan(summary.world.hours_lost));
  CHECK(std::isnan(summary.world.employment_lost));
  CHECK(std::isnan(summary.worst_hours_lost));
  CHECK(summary.worst_day.empty());
  CHECK(summary.world.output_lost > 0.05);
  CHECK(summary.worst_output_lost > 0.3);
  CHECK(summary.worst_output_day > "2020-01-04");
  CHECK(summary.sectors[0].output_lost > summary.sectors[1].output_lost);
  bool told = false;
  for (const std::string& note : study.said.notes)
    told = told || note.find("hours and jobs are not known") != std::string::npos;
  CHECK(told);
}

TEST_CASE("a country without employment has no share of hours lost beside one that has") {
  const Bench bench;
  bench.scratch.write("economy/labour.csv", without("BBB,"));
  const resolve::Study study = bench.study(strike);
  bench.run(study, "run.h5");
  CHECK(bench.summary.countries[0].hours_lost > 0);
  CHECK(std::isnan(bench.summary.countries[1].hours_lost));
  CHECK(std::isnan(bench.summary.countries[1].employment_lost));
  CHECK(bench.summary.countries[1].output_lost > 0);
  CHECK(bench.summary.world.hours_lost > 0);
}

TEST_CASE("the worst day of output is not that of hours where those who work are struck on another day") {
  const Bench bench;
  bench.scratch.write("economy/labour.csv", without("BBB,"));
  const auto shock = [](const std::string& label, const std::string& keys) {
    return "[[shock]]\nlabel = \"" + label + "\"\nkind = \"capacity\"\n" + keys;
  };
  bench.run(bench.study(shock("a", "countries = [\"AAA\"]\nreduction = 0.1\nstart = 2020-01-03\nend = 2020-01-03\n") +
                        shock("b", "countries = [\"BBB\"]\nreduction = 0.8\nstart = 2020-01-05\nend = 2020-01-05\n")),
            "run.h5");
  const results::ResultsReader reader(bench.scratch.folder() / "run.h5");
  const results::Array output = reader.array("output");
  const std::size_t a_day = output.values.size() / 12;
  std::vector<double> totals(12);
  for (std::size_t at = 0; at < output.values.size(); ++at) totals[at / a_day] += output.values[at];
  const auto lowest = std::min_element(totals.begin(), totals.end());
  CHECK(lowest - totals.begin() == 4);
  CHECK(bench.summary.worst_output_day == "2020-01-05");
  CHECK(bench.summary.worst_output_lost == Approx(1 - *lowest / totals[0]));
  CHECK(bench.summary.worst_day != bench.summary.worst_output_day);
}

TEST_CASE("jobs lost by effect are not known without employment") {
  const Bench bench;
  remove_labour(bench.scratch);
  const resolve::Study study = bench.study(strike);
  const Context context(2);
  study::RunOptions options;
  options.output = bench.scratch.folder() / "run.h5";
  options.decompose = true;
  const observe::RunSummary summary = study::run(study, options, context);
  REQUIRE(summary.jobs_lost_by_effect.size() == 3);
  for (const double lost : summary.jobs_lost_by_effect) CHECK(std::isnan(lost));
}
