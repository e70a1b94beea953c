// Workers who lost work and whom nothing reaches, against the states of work and reaches written in the scenario; and hours by
// sex and contract, and support by tier, against the same sums by other axes.
#include <array>
#include <catch2/catch.hpp>
#include <functional>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

constexpr std::size_t days = 12, countries = 2, sexes = 3, contracts = 5, states = 6;
enum State : std::size_t { working, shorter_hours, furloughed, suspended, unemployed, out_of_labour_force };

// Nobody is furloughed by calendar. Income support reaches half of informal work in BBB from the first day on.
std::string labour_tables(const Bench& bench) {
  bench.scratch.write("contracts.csv",
                      "country,contract,share,women_tilt\nAAA,permanent,0.8,1\nAAA,temporary,0.2,1\n"
                      "BBB,permanent,0.4,1.5\nBBB,informal,0.6,0.6666666666666667\n");
  bench.scratch.write("support.csv",
                      "country,from,level,flag\nAAA,2020-01-01,0,\nAAA,2021-01-01,,\n"
                      "BBB,2020-01-01,1,\nBBB,2021-01-01,,\n");
  return "[labour]\ncontracts = \"contracts.csv\"\nincome_support = \"support.csv\"\ncountries = \"employment.csv\"\n"
         "informal_reach = 0.5\n[households]\nrule = \"income\"\n";
}

std::string measure(const std::string& label, const std::string& kind, const std::string& more) {
  return "[[measure]]\nlabel = \"" + label + "\"\nkind = \"" + kind + "\"\n" + more;
}

// Of a country and class of contract on a day: persons in each state, and those whom nothing reaches.
struct OfClass {
  std::array<double, states> heads{};
  double not_reached = 0;
};
OfClass of_class(const results::ResultsReader& reader, std::size_t day, std::size_t country, std::size_t contract) {
  const std::vector<double> workforce = reader.day("workforce", day), missed = reader.day("not_reached", day);
  OfClass sums;
  for (std::size_t sex = 0; sex < sexes; ++sex) {
    const std::size_t entry = (country * sexes + sex) * contracts + contract;
    for (std::size_t state = 0; state < states; ++state) sums.heads[state] += workforce[entry * states + state];
    sums.not_reached += missed[entry];
  }
  return sums;
}

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double value : values) total += value;
  return total;
}

// Checks every day of a run: who is not reached, given the reaches of a class.
struct Reaches {
  double retention = 0, support = 0, transfer = 0;
};
void check(const std::string& measures, const std::function<Reaches(std::size_t country, std::size_t contract)>& reach,
           std::size_t first_day = 0) {
  const Bench bench;
  const std::string tables = labour_tables(bench);
  const results::ResultsReader reader(bench.run(bench.study(hard_shocks + tables + measures), "run.h5"));
  double missed = 0;
  for (std::size_t day = first_day; day < days; ++day)
    for (std::size_t country = 0; country < countries; ++country)
      for (std::size_t contract = 0; contract < contracts; ++contract) {
        INFO("day " << day << " country " << country << " contract " << contract);
        const OfClass own = of_class(reader, day, country, contract);
        const Reaches r = reach(country, contract);
        const double without = own.heads[suspended] + own.heads[unemployed] + own.heads[out_of_labour_force];
        CHECK(own.not_reached ==
              Approx((1 - r.transfer) * ((1 - r.retention) * own.heads[shorter_hours] + (1 - r.support) * without))
                  .epsilon(1e-9)
                  .margin(1e-12));
        missed += own.not_reached;
      }
  CHECK(missed > 0);
}

constexpr std::size_t informal = 2;
double by_calendar(std::size_t country, std::size_t contract) {
  return country == 0 ? 0 : contract == informal ? 0.5 : 1;
}

}  // namespace

TEST_CASE("without measures those without work are reached by the calendar alone") {
  check("",
        [](std::size_t country, std::size_t contract) { return Reaches{.support = by_calendar(country, contract)}; });
}

TEST_CASE("income support of a measure reaches its share of those whom the calendar misses") {
  check(measure("support", "income_support", "pay = 0.5\nreach = 0.6\n"),
        [](std::size_t country, std::size_t contract) {
          const double before = by_calendar(country, contract);
          return Reaches{.support = before + (1 - before) * 0.6};
        });
}

TEST_CASE("a transfer to households reaches those on shorter hours too and in the countries it names") {
  check(measure("gift", "household_transfer", "countries = [\"AAA\"]\namount = 100\nreach = 0.3\n"),
        [](std::size_t country, std::size_t contract) {
          return Reaches{.support = by_calendar(country, contract), .transfer = country == 0 ? 0.3 : 0};
        });
}

TEST_CASE("job retention reaches those on payrolls and furloughs some of them") {
  check(measure("keep", "job_retention", "pay = 0.8\nreach = 0.7\n"), [](std::size_t country, std::size_t contract) {
    return Reaches{.retention = contract == informal ? 0 : 0.7, .support = by_calendar(country, contract)};
  });
}

TEST_CASE("a wage subsidy pays firms and reaches nobody who lost work") {
  check(measure("subsidy", "wage_subsidy", "pay = 0.5\nreach = 0.9\n"),
        [](std::size_t country, std::size_t contract) { return Reaches{.support = by_calendar(country, contract)}; });
}

TEST_CASE("weeks before a measure begins are weeks that it does not reach") {
  const std::string late = measure("late", "income_support", "pay = 0.5\nstart = 2020-01-12\n");
  CHECK_NOTHROW(check(
      late, [](std::size_t, std::size_t) { return Reaches{.support = 1}; }, days - 1));
  const Bench bench;
  const std::string tables = labour_tables(bench);
  const results::ResultsReader with(bench.run(bench.study(hard_shocks + tables + late), "with.h5")),
      without(bench.run(bench.study(hard_shocks + tables), "without.h5"));
  for (std::size_t day = 0; day + 1 < days; ++day)
    CHECK(with.day("not_reached", day) == without.day("not_reached", day));
  CHECK(sum(with.day("not_reached", days - 1)) < sum(without.day("not_reached", days - 1)));
}

TEST_CASE("hours by sex and contract and support by tier add up to what is known by other axes") {
  const Bench bench;
  const std::string tables = labour_tables(bench);
  const results::ResultsReader reader(bench.run(
      bench.study(hard_shocks + tables + measure("keep", "job_retention", "pay = 0.8\nreach = 0.7\n")), "run.h5"));
  for (std::size_t day = 0; day < days; ++day) {
    CHECK(sum(reader.day("hours_by_sex_and_contract", day)) == Approx(sum(reader.day("hours", day))).epsilon(1e-12));
    CHECK(sum(reader.day("support_by_tier", day)) ==
          Approx(sum(reader.day("furlough_pay", day)) + sum(reader.day("income_support", day))).epsilon(1e-12));
  }
  CHECK(sum(reader.array("baseline_hours_by_sex_and_contract").values) ==
        Approx(sum(reader.array("baseline_hours").values)).epsilon(1e-12));
  // Four tenths of BBB's hours are under permanent contracts, and six tenths of these are women's.
  const std::vector<double> before = reader.array("baseline_hours_by_sex_and_contract").values;
  const double of_bbb = 137e3 * 1800 / 365;
  CHECK(before[(1 * sexes + 0) * contracts] == Approx(of_bbb * 0.4 * 0.6).epsilon(1e-6));
}
