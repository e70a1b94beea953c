// Which scenarios are refused beside which, and what is told when they are forced together.
#include "analysis/comparable.hpp"

#include <catch2/catch.hpp>

#include "analysis/compare.hpp"
#include "analysis/ensembles.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using namespace tierwave::analysis;
using Catch::Matchers::Contains;

namespace {

// What comparing a scenario with the tiny one under hard shocks is answered; "compared" where nothing speaks against it.
std::string answer(const Bench& bench, const Contender& other, bool force = false) {
  const std::vector<Contender> pair{described(bench.study(hard_shocks), false), other};
  try {
    const auto labels = check_comparable(pair, 0, force);
    return labels[1].empty() ? "compared" : "forced: " + labels[1].front();
  } catch (const InvalidInput& error) {
    return error.what();
  }
}

Contender with(const Bench& bench, const scenario::Overrides& overrides, const std::string& more = hard_shocks) {
  return described(bench.study(more, overrides), false);
}

}  // namespace

TEST_CASE("scenarios that share economy, seed and days are compared whatever else they say") {
  const Bench bench;
  CHECK(answer(bench, with(bench, {})) == "compared");
  CHECK(answer(bench, with(bench, {}, "")) == "compared");
  CHECK(answer(bench, with(bench, {"orders.tau_days=3", "name=\"other\""})) == "compared");
}

TEST_CASE("other days, and runs beside ensembles, are refused even with force") {
  const Bench bench;
  CHECK_THAT(answer(bench, with(bench, {"days=11"}), true), Contains("it has 11 days from 2020-01-01, and") &&
                                                                Contains("has 12 days from 2020-01-01") &&
                                                                Contains("run them over the same days"));
  CHECK_THAT(answer(bench, with(bench, {"start=2020-01-02"})), Contains("it has 12 days from 2020-01-02"));
  CHECK_THAT(answer(bench, described(bench.study(hard_shocks), true), true),
             Contains("it is an ensemble, and") && Contains("is a single run"));
}

TEST_CASE("other seeds, networks and economies are refused and forced under a label") {
  const Bench bench;
  const auto both = [&](const Contender& other, const std::string& label) {
    CHECK_THAT(answer(bench, other),
               Contains("it cannot be paired with") && Contains(label) && Contains("add --force"));
    CHECK_THAT(answer(bench, other, true), Contains("forced: ") && Contains(label));
  };
  both(with(bench, {"seed=2"}), "seed 2, not ");
  both(with(bench, {"precision=\"single\""}), "precision single, not double");
  both(with(bench, {"network.firms=30"}), "another economy or network (network.firms)");
  bench.scratch.write("economy/labour.csv", replaced(tiny::labour, "AAA,food,34", "AAA,food,35"));
  const Contender other = with(bench, {});
  bench.scratch.write("economy/labour.csv", tiny::labour);
  both(other, "another economy or network (economy.folder/labour.csv)");
}

TEST_CASE("a file of another version of the program is refused") {
  const Bench bench;
  Contender other = with(bench, {});
  for (auto& [name, value] : other.provenance)
    if (name == "program_version") value = std::string("0.0.9");
  CHECK_THAT(answer(bench, other), Contains("program 0.0.9 (") && Contains(", not 0."));
  CHECK_THAT(answer(bench, other, true), Contains("forced: program 0.0.9"));
}

TEST_CASE("what is forced together is compared by the axes that both have") {
  Contender one;
  one.from = "one.h5";
  one.calendar = Calendar(*parse_date("2020-01-01"), 1);
  one.money = "1e6 USD_2011 day-1";
  RunTotals run;
  run.days = 1;
  run.at(Figure::output, By::world) = {{8}, {10}};
  run.at(Figure::output, By::country) = {{8}, {10}};
  one.entries[static_cast<std::size_t>(By::world)] = {"world"};
  one.entries[static_cast<std::size_t>(By::country)] = {"AAA"};
  one.runs = {run};
  Contender other = one;
  other.from = "other.h5";
  other.money = "1e6 EUR_2015 day-1";
  other.entries[static_cast<std::size_t>(By::country)] = {"BBB"};
  other.runs[0].at(Figure::output, By::world).now[0] = 9;
  CHECK_THROWS_WITH(compare({one, other}, 0, false),
                    Contains("other entries along the axis country") && Contains("money in"));
  const Comparison comparison = compare({one, other}, 0, true);
  CHECK(comparison.scenarios[1].labels.size() == 2);
  CHECK_FALSE(comparison.find(0, Figure::output, By::country, 0));
  const ComparedFigure& output = *comparison.find(1, Figure::output, By::world, 0);
  CHECK(output.kept_share.spread.mean == Approx(0.1));
  CHECK(std::isnan(output.kept.spread.mean));  // dollars less euros
}
