// What measures spent stands in the results file and in the summary, and adds up; a resumed run has the same.
#include <catch2/catch.hpp>

#include <numeric>

#include "study/bench.hpp"
#include "support/same_arrays.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

const std::string contracts =
    "[labour]\ncontracts = \"contracts.csv\"\ncountries = \"employment.csv\"\n[households]\nrule = \"income\"\n";
const std::string three_measures =
    "[[measure]]\nlabel = \"keep\"\nkind = \"job_retention\"\ncountries = [\"AAA\"]\npay = 0.8\nstart = 2020-01-03\n"
    "[[measure]]\nlabel = \"support\"\nkind = \"income_support\"\npay = 0.5\nbudget = 0.01\nreach = 0.5\n"
    "[[measure]]\nlabel = \"open\"\nkind = \"sector_exemption\"\nshare = 0.2\nsectors = [\"food\"]\n"
    "trigger = \"output\"\ntrigger_below = 0.01\ntrigger_off = 0.5\n";

void write_contracts(const Bench& bench) {
  bench.scratch.write("contracts.csv",
                      "country,contract,share,women_tilt\nAAA,permanent,0.8,1\nAAA,temporary,0.2,1\n"
                      "BBB,permanent,0.3,1\nBBB,informal,0.7,1\n");
}

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("what measures spent adds up by day and country and by every other way to divide it") {
  const Bench bench;
  write_contracts(bench);
  const resolve::Study study = bench.study(hard_shocks + contracts + three_measures);
  const results::ResultsReader file(bench.run(study, "run.h5"));
  const double spent = total(file.array("measure_spending").values);
  CHECK(spent > 0);
  for (const char* array : {"measure_spent_by_sector", "measure_spent_by_tier", "measure_spent_by_sex",
                            "measure_spent_by_size_class", "measure_spent_by_contract"}) {
    INFO(array);
    CHECK(total(file.array(array).values) == Approx(spent).epsilon(1e-10));
  }
  REQUIRE(bench.summary.measures.size() == 3);
  const observe::MeasureAccount& keep = bench.summary.measures[0];
  CHECK(keep.label == "keep");
  CHECK(keep.first_day == "2020-01-03");
  CHECK(keep.budget_end.empty());
  CHECK(keep.spent_by_country[1].value == 0);
  CHECK(keep.spent_by_contract[2].value == 0);  // informal work stands on no payroll
  const observe::MeasureAccount& support = bench.summary.measures[1];
  CHECK(support.spent == Approx(0.01).epsilon(1e-12));
  CHECK_FALSE(support.budget_end.empty());
  CHECK(support.never_reached == Approx(0.5 * support.workers));
  CHECK(keep.spent + support.spent == Approx(spent).epsilon(1e-10));
  const observe::MeasureAccount& open = bench.summary.measures[2];
  CHECK(open.first_day.empty());
  CHECK(open.never_reached == Approx(open.workers));
  CHECK(open.never_acted_in == std::vector<std::string>{"AAA", "BBB"});
}

TEST_CASE("without measures a file has no array of them") {
  const Bench bench;
  const results::ResultsReader file(bench.run(bench.study(hard_shocks), "run.h5"));
  for (const results::Variable& variable : file.variables()) CHECK_FALSE(variable.name.starts_with("measure"));
}

TEST_CASE("a resumed run spends what an uninterrupted one does") {
  const Bench bench;
  write_contracts(bench);
  const resolve::Study study = bench.study(hard_shocks + contracts + three_measures, {"days=12"});
  const results::ResultsReader whole(bench.run(study, "whole.h5"));
  const Context context(2);
  study::RunOptions options;
  options.output = bench.scratch.folder() / "parts.h5";
  int asked = 0;
  options.stop = [&] { return asked++ == 5; };
  CHECK_THROWS_AS(study::run(study, options, context), Interrupted);
  options.stop = {};
  options.resume = true;
  study::run(study, options, context);
  check_same_arrays(whole, results::ResultsReader(options.output));
}
