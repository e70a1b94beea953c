// Statistics of a comparison on figures worked by hand.
#include "analysis/compare.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace tierwave;
using namespace tierwave::analysis;

namespace {

// A world of 1 000 jobs in two countries, 700 and 300, over 14 days of 48 / 7 hours; what is lost of the jobs of each
// country in each replicate, and what government paid there.
struct Made {
  double lost_a, lost_b, paid_a = 0, paid_b = 0;
};

Total total(double now_a, double now_b, double before_a, double before_b, bool world) {
  if (world) return {{now_a + now_b}, {before_a + before_b}};
  return {{now_a, now_b}, {before_a, before_b}};
}

Contender made(const std::string& name, const std::vector<Made>& replicates) {
  Contender contender;
  contender.name = name;
  contender.from = name + ".toml";
  contender.calendar = Calendar(*parse_date("2020-01-01"), 14);
  contender.money = "1e6 USD_2011 day-1";
  contender.is_ensemble = true;
  contender.entries[static_cast<std::size_t>(By::world)] = {"world"};
  contender.entries[static_cast<std::size_t>(By::country)] = {"AAA", "BBB"};
  for (const Made& one : replicates) {
    RunTotals run;
    run.days = 14;
    for (const By by : {By::world, By::country}) {
      const bool world = by == By::world;
      const double day = 14, hours = 14 * 48.0 / 7;
      run.at(Figure::employment, by) =
          total((700 - one.lost_a) * day, (300 - one.lost_b) * day, 700 * day, 300 * day, world);
      run.at(Figure::hours, by) =
          total((700 - one.lost_a) * hours, (300 - one.lost_b) * hours, 700 * hours, 300 * hours, world);
    }
    // wages, furlough pay, income support, each by country; wages are no public money
    run.transfers = {5, 5, one.paid_a, 0, 0, one.paid_b};
    contender.runs.push_back(run);
  }
  return contender;
}

const std::vector<Contender>& pair_of_scenarios() {
  static const std::vector<Contender> contenders{
      made("none", {{100, 0}, {200, 0}, {300, 0}, {400, 0}, {500, 0}}),
      made("support", {{90, 0, 1}, {180, 0, 2}, {270, 0, 3}, {360, 0, 4}, {510, 0, 5}}),
  };
  return contenders;
}

const ComparedFigure& of(const Comparison& comparison, std::size_t scenario, Figure figure, By by = By::world,
                         std::size_t entry = 0) {
  const ComparedFigure* found = comparison.find(scenario, figure, by, entry);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("levels are losses against the same world without shocks") {
  const Comparison comparison = compare(pair_of_scenarios(), 0, false);
  CHECK(comparison.replicates == 5);
  CHECK(comparison.baseline_employment == Approx(1000));
  const ComparedFigure& jobs = of(comparison, 0, Figure::employment);
  CHECK(jobs.lost_share.spread.mean == Approx(0.3));
  CHECK(jobs.lost_share.spread.low() == Approx(0.12));  // between 0.1 and 0.2, at 0.05 x 4
  CHECK(jobs.lost_share.spread.high() == Approx(0.48));
  CHECK(jobs.lost.spread.mean == Approx(300 * 2));                          // job-weeks of two weeks
  CHECK(of(comparison, 0, Figure::hours).lost.spread.mean == Approx(300));  // full-time jobs
  CHECK(of(comparison, 0, Figure::employment, By::country, 0).lost_share.spread.mean == Approx(300.0 / 700));
  CHECK(amount_unit(Figure::hours, comparison.money) == "full-time jobs");
  CHECK(amount_unit(Figure::employment, comparison.money) == "job-weeks");
  CHECK(amount_unit(Figure::output, "1e6 USD_2011 day-1") == "1e6 USD_2011");
}

TEST_CASE("differences are formed replicate by replicate") {
  const Comparison comparison = compare(pair_of_scenarios(), 0, false);
  const ComparedFigure& jobs = of(comparison, 1, Figure::employment);
  REQUIRE(jobs.kept.by_replicate.size() == 5);
  const std::vector<double> jobs_kept{10, 20, 30, 40, -10};
  for (std::size_t replicate = 0; replicate < 5; ++replicate)
    CHECK(jobs.kept.by_replicate[replicate] == Approx(2 * jobs_kept[replicate]));
  CHECK(jobs.kept.spread.mean == Approx(2 * 18));
  CHECK(jobs.kept.spread.low() == Approx(2 * -6));  // between -10 and 10
  CHECK(jobs.kept.spread.high() == Approx(2 * 38));
  CHECK(jobs.kept_share.spread.mean == Approx(0.018));
  CHECK(jobs.helps == Approx(0.8));
  CHECK(jobs.best == Approx(0.8));
  CHECK(of(comparison, 0, Figure::employment).best == Approx(0.2));
  CHECK(of(comparison, 0, Figure::employment).kept.spread.mean == 0);
  CHECK(of(comparison, 0, Figure::employment).helps == 0);
}

TEST_CASE("any scenario can be the baseline") {
  const Comparison comparison = compare(pair_of_scenarios(), 1, false);
  CHECK(of(comparison, 0, Figure::employment).kept.spread.mean == Approx(-36));
  CHECK(of(comparison, 0, Figure::employment).helps == Approx(0.2));
  CHECK(of(comparison, 1, Figure::employment).kept.spread.mean == 0);
}

TEST_CASE("even scenarios share the first place") {
  const std::vector<Contender> three{made("a", {{100, 0}, {100, 0}}), made("b", {{100, 0}, {90, 0}}),
                                     made("c", {{100, 0}, {90, 0}})};
  const Comparison comparison = compare(three, 0, false);
  CHECK(of(comparison, 0, Figure::hours).best == Approx(1.0 / 6));
  CHECK(of(comparison, 1, Figure::hours).best == Approx((1.0 / 3 + 0.5) / 2));
  CHECK(of(comparison, 2, Figure::hours).best == Approx((1.0 / 3 + 0.5) / 2));
  CHECK(of(comparison, 1, Figure::hours).helps == Approx(0.5));
}

TEST_CASE("public money is what government pays and a job-week kept has its price") {
  const Comparison comparison = compare(pair_of_scenarios(), 0, false);
  const ComparedCost* const cost = comparison.find_cost(1, By::world, 0);
  REQUIRE(cost);
  CHECK(cost->paid.spread.mean == Approx(3));
  CHECK(cost->more.spread.mean == Approx(3));
  CHECK(comparison.find_cost(0, By::world, 0)->paid.spread.mean == 0);
  // 3 million for 36 job-weeks; in the last replicate jobs are lost, so that no range is known
  CHECK(cost->per_job_week_kept.spread.mean == Approx(3e6 / 36));
  CHECK(cost->per_job_week_kept.by_replicate[0] == Approx(1e6 / 20));
  CHECK(std::isnan(cost->per_job_week_kept.by_replicate[4]));
  CHECK(std::isnan(cost->per_job_week_kept.spread.low()));
  CHECK(comparison.find_cost(1, By::country, 0)->more.spread.mean == Approx(3));
  CHECK(comparison.find_cost(1, By::country, 1)->more.spread.mean == 0);
  CHECK(std::isnan(comparison.find_cost(1, By::country, 1)->per_job_week_kept.spread.mean));
  CHECK(cost_rows(*cost, comparison)[2].unit == "USD_2011 per job-week");
}

TEST_CASE("identical scenarios give zeros and are said to be equal") {
  std::vector<Contender> twins{pair_of_scenarios()[0], pair_of_scenarios()[0]};
  twins[1].from = "other.toml";
  const Comparison comparison = compare(twins, 0, false);
  CHECK(comparison.scenarios[1].same_figures);
  CHECK(comparison.scenarios[1].same_keys);
  CHECK(comparison.scenarios[0].name != comparison.scenarios[1].name);
  for (const ComparedFigure& own : comparison.figures)
    for (const double kept : own.kept.by_replicate) CHECK(kept == 0);
  twins[1].runs[3].at(Figure::hours, By::world).now[0] += 1e-9;
  CHECK_FALSE(compare(twins, 0, false).scenarios[1].same_figures);
}

TEST_CASE("a figure that one scenario lacks is not compared and one without baseline is not known") {
  std::vector<Contender> pair = pair_of_scenarios();
  pair[1].runs[2].at(Figure::hours, By::country) = {};
  pair[1].runs[2].transfers.clear();
  for (Contender& contender : pair)
    for (RunTotals& run : contender.runs) run.at(Figure::employment, By::country) = total(0, 1, 0, 1, false);
  const Comparison comparison = compare(pair, 0, false);
  CHECK_FALSE(comparison.find(0, Figure::hours, By::country, 0));
  CHECK(comparison.find(0, Figure::hours, By::world, 0));
  CHECK(comparison.costs.empty());
  CHECK(std::isnan(of(comparison, 1, Figure::employment, By::country, 0).kept_share.spread.mean));
  CHECK(std::isnan(of(comparison, 1, Figure::employment, By::country, 0).helps));
  CHECK(std::isnan(of(comparison, 1, Figure::employment, By::country, 0).best));
  CHECK(of(comparison, 1, Figure::employment, By::country, 1).kept_share.spread.mean == 0);
}

TEST_CASE("replicates that not all have are left out and told") {
  std::vector<Contender> pair = pair_of_scenarios();
  pair[1].runs.resize(2);
  const Comparison comparison = compare(pair, 0, false);
  CHECK(comparison.replicates == 2);
  REQUIRE(comparison.notes.size() == 1);
  CHECK(comparison.notes.front() == "none.toml has 5 replicates; the first 2, which all have, are compared");
  CHECK(of(comparison, 1, Figure::employment).kept.spread.mean == Approx(2 * 15));
}
