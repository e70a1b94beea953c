// A run warns when output collapses because inputs are missing, and not when the shock itself is that large.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <numeric>

#include "study/bench.hpp"
#include "study/warnings.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string leontief = "[production]\nrule = \"leontief\"\n[stocks]\nrule = \"uniform\"\ndays = 3\n";

// One product almost vanishes for good; the other is made as before while stocks last.
const std::string no_food =
    "[[shock]]\nlabel = \"harvest\"\nkind = \"capacity\"\nsectors = [\"food\"]\ncountries = [\"AAA\"]\nreduction = "
    "1.0\n"
    "start = 2020-01-02\nduration_days = 40\n";
const std::string all_stops =
    "[[shock]]\nlabel = \"stop\"\nkind = \"labour_supply\"\nreduction = 0.8\nstart = 2020-01-02\n";
const std::string nobody_buys =
    "[[shock]]\nlabel = \"thrift\"\nkind = \"final_demand\"\nreduction = 0.8\nstart = 2020-01-02\n";

std::vector<std::string> warnings(const std::string& more) {
  const Bench bench;
  bench.run(bench.study(more, {"days=30"}), "run.h5");
  return bench.summary.warnings;
}

}  // namespace

TEST_CASE("a collapse under Leontief names day and input and its stock days and the parameters") {
  const Bench bench;
  const auto file = bench.run(bench.study(leontief + no_food, {"days=30"}), "run.h5");
  REQUIRE(bench.summary.warnings.size() == 1);
  const std::string& warning = bench.summary.warnings.front();
  CHECK_THAT(warning,
             Contains("output falls to ") && Contains(" % of the baseline, where capacity and final demand leave"));
  CHECK_THAT(warning, Contains("Most is held back by 'food'") && Contains("aim for a stock of 3 days"));
  CHECK_THAT(warning, Contains("production.rule = \"leontief\", and on stocks.rule = \"uniform\", stocks.days = 3"));
  CHECK_THAT(warning, Contains("on how firms share out what is scarce, rationing.rule = ") &&
                          Contains("on the number of firms, 24"));
  // The day it names is the first on which output is below three quarters of what the shock leaves: all but food of
  // AAA.
  const results::ResultsReader reader(file);
  const auto output = reader.array("output").values, baseline = reader.array("baseline_output").values;
  const auto total = [&](const std::vector<double>& values, std::size_t begin, std::size_t size) {
    const auto from = values.begin() + static_cast<std::ptrdiff_t>(begin);
    return std::accumulate(from, from + static_cast<std::ptrdiff_t>(size), 0.0);
  };
  const double before = total(baseline, 0, baseline.size());
  const double left = 1 - total(baseline, 0, reader.array("baseline_output").shape.back()) / before;
  CHECK_THAT(warning, Contains(fmt::format("capacity and final demand leave {:.0f} %", 100 * left)));
  const auto share = [&](std::size_t day) { return total(output, day * baseline.size(), baseline.size()) / before; };
  std::size_t first = 0;
  while (share(first) >= 0.75 * left) ++first;
  CHECK_THAT(warning, Contains(to_string(*parse_date("2020-01-01") + std::chrono::days(first))));
  CHECK_THAT(warning, Contains(fmt::format("output falls to {:.0f} %", 100 * share(first))));
}

TEST_CASE("a shock that takes that much itself is no collapse") {
  CHECK(warnings(leontief + all_stops).empty());
  CHECK(warnings(leontief + nobody_buys).empty());
}

TEST_CASE("the same shock is no collapse where inputs replace each other") {
  CHECK(warnings("[production]\nrule = \"linear\"\n" + no_food).empty());
}

TEST_CASE("a calm run and an ordinary shock have no warnings") {
  CHECK(warnings("").empty());
  CHECK(warnings(hard_shocks).empty());
}

TEST_CASE("the mean target of a product is weighted by use") {
  const Bench bench;
  bench.scratch.write("days.csv", "product,services,food\nservices,4,3\nfood,2,1\n");
  const resolve::Study averaged = bench.study("[stocks]\nrule = \"pair\"\ntable = \"days.csv\"\n");
  // Use of food a year: by food 20 + 39 + 42 + 43, by services 42 + 13 + 9 + 5.
  CHECK(observe::mean_target_days(averaged.setup, 0) == Approx((144 * 1.0 + 69 * 2.0) / 213).epsilon(0.01));
  CHECK(observe::mean_target_days(averaged.setup, std::nullopt) > 1);
}
