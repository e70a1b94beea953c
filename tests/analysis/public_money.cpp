// What a comparison tells of public money and of whom nothing reached, on figures worked by hand.
#include <catch2/catch.hpp>
#include <cmath>

#include "analysis/compare.hpp"
#include "base/errors.hpp"

using namespace tierwave;
using namespace tierwave::analysis;
using Catch::Matchers::Contains;

namespace {

// Two countries of 700 and 300 jobs over 14 days: jobs lost in each, income of households, what is paid and repaid.
struct Made {
  double lost_a, lost_b, income_a, income_b, spent_a = 0, repaid_a = 0, spent_b = 0;
  double unreached_a = 0, unreached_b = 0;
};

Contender made(const std::string& name, const std::vector<Made>& replicates) {
  Contender contender;
  contender.name = name;
  contender.from = name + ".toml";
  contender.calendar = Calendar(*parse_date("2020-01-01"), 14);
  contender.money = "1e6 USD_2011 day-1";
  contender.is_ensemble = replicates.size() > 1;
  contender.entries[static_cast<std::size_t>(By::world)] = {"world"};
  contender.entries[static_cast<std::size_t>(By::country)] = {"AAA", "BBB"};
  for (const Made& one : replicates) {
    RunTotals run;
    run.days = 14;
    const auto total = [&](Figure figure, double a, double b, double before_a, double before_b) {
      run.at(figure, By::world) = {{a + b}, {before_a + before_b}};
      run.at(figure, By::country) = {{a, b}, {before_a, before_b}};
    };
    total(Figure::employment, (700 - one.lost_a) * 14, (300 - one.lost_b) * 14, 700 * 14, 300 * 14);
    total(Figure::income, one.income_a, one.income_b, 100, 50);
    run.work_lost(By::world) = {{(one.lost_a + one.lost_b) * 14}, {(one.unreached_a + one.unreached_b) * 14}};
    run.work_lost(By::country) = {{one.lost_a * 14, one.lost_b * 14}, {one.unreached_a * 14, one.unreached_b * 14}};
    using models::terms::Transfer;
    run.transfers.assign(2 * models::terms::transfers, 0.0);
    const auto row = [&](Transfer transfer) { return run.transfers.begin() + 2 * static_cast<int>(transfer); };
    row(Transfer::credit_drawn)[0] = one.spent_a;
    row(Transfer::credit_repaid)[0] = one.repaid_a;
    row(Transfer::income_support)[1] = one.spent_b;
    run.purchases = {0, 0};
    contender.runs.push_back(run);
  }
  return contender;
}

// Income of 10 and 2 is kept for 9 and 4 that are spent, of which 3 is repaid.
std::vector<Contender> pair_of_scenarios() {
  return {made("none", {{100, 50, 80, 40, 0, 0, 0, 90, 30}}), made("help", {{90, 40, 90, 42, 9, 3, 4, 45, 10}})};
}

double mean(const Values& values) {
  return values.spread.mean;
}

}  // namespace

TEST_CASE("spent repaid and what comes back stand side by side and net is what is left") {
  const Comparison comparison = compare(pair_of_scenarios(), 0, false);
  const ComparedCost& world = *comparison.find_cost(1, By::world, 0);
  CHECK(mean(world.spent) == Approx(13));
  CHECK(mean(world.repaid) == Approx(3));
  CHECK(mean(world.paid) == Approx(10));
  CHECK(mean(world.more_spent) == Approx(13));
  CHECK(mean(world.more_repaid) == Approx(3));
  CHECK(mean(world.more) == Approx(10));
  CHECK(mean(world.taxes_on_income_kept) == Approx(0.338 * 12));
  CHECK(mean(world.more_net) == Approx(10 - 0.338 * 12));
  CHECK(mean(world.per_job_week_kept) == Approx(10e6 / 40));
  CHECK(mean(world.net_per_job_week_kept) == Approx((10 - 0.338 * 12) * 1e6 / 40));
  const ComparedCost& a = *comparison.find_cost(1, By::country, 0);
  CHECK(mean(a.paid) == Approx(6));
  CHECK(mean(a.taxes_on_income_kept) == Approx(0.338 * 10));
  CHECK(mean(comparison.find_cost(0, By::world, 0)->taxes_on_income_kept) == 0);
}

TEST_CASE("countries have tax shares of their own and the world adds them up") {
  const Comparison comparison = compare(pair_of_scenarios(), 0, false, tax_shares_of({"0.5", "BBB=0.1"}));
  CHECK(mean(comparison.find_cost(1, By::country, 0)->taxes_on_income_kept) == Approx(5));
  CHECK(mean(comparison.find_cost(1, By::country, 1)->taxes_on_income_kept) == Approx(0.2));
  CHECK(mean(comparison.find_cost(1, By::world, 0)->taxes_on_income_kept) == Approx(5.2));
  CHECK(in_words(comparison.taxes) == "50.0 % of it, 10.0 % in BBB");
  CHECK(in_words(TaxShares{}) == "33.8 % of it in every country");
}

TEST_CASE("with no tax share net is what is paid and without income by country it is not known") {
  std::vector<Contender> pair = pair_of_scenarios();
  const Comparison nothing_back = compare(pair, 0, false, tax_shares_of({"0"}));
  CHECK(mean(nothing_back.find_cost(1, By::world, 0)->more_net) == Approx(10));
  for (Contender& contender : pair) contender.runs[0].at(Figure::income, By::country) = {};
  const ComparedCost& cost = *compare(pair, 0, false).find_cost(1, By::world, 0);
  CHECK(mean(cost.paid) == Approx(10));
  CHECK(std::isnan(mean(cost.taxes_on_income_kept)));
  CHECK(std::isnan(mean(cost.more_net)));
}

TEST_CASE("income lost brings less taxes") {
  std::vector<Contender> pair = pair_of_scenarios();
  const ComparedCost& cost = *compare(pair, 1, false).find_cost(0, By::world, 0);
  CHECK(mean(cost.taxes_on_income_kept) == Approx(-0.338 * 12));
  CHECK(mean(cost.more_net) == Approx(-10 + 0.338 * 12));
}

TEST_CASE("tax shares that are none are refused") {
  for (const char* word : {"1.1", "-0.1", "much", "=0.2", "IND=", "IND=2", ""})
    CHECK_THROWS_WITH(tax_shares_of({word}), Contains("--tax-share is '" + std::string(word) + "'; write a share"));
  CHECK_THROWS_WITH(tax_shares_of({"0.1", "0.2"}), Contains("twice for all countries"));
  CHECK_THROWS_WITH(tax_shares_of({"IND=0.1", "IND=0.2"}), Contains("twice for IND"));
  CHECK_THROWS_WITH(check_countries(tax_shares_of({"AAB=0.1"}), {"AAA", "BBB"}), Contains("did you mean 'AAA'?"));
  CHECK_NOTHROW(check_countries(tax_shares_of({"AAA=0.1"}), {"AAA", "BBB"}));
}

TEST_CASE("whom nothing reached is a share of those who lost work and countries add up") {
  const Comparison comparison = compare(pair_of_scenarios(), 0, false);
  const auto of = [&](std::size_t scenario, By by, std::size_t entry) -> const ComparedReach& {
    return *comparison.find_reach(scenario, by, entry);
  };
  CHECK(mean(of(0, By::world, 0).work_lost) == Approx(150 * 2));  // person-weeks of two weeks
  CHECK(mean(of(0, By::world, 0).not_reached) == Approx(120 * 2));
  CHECK(mean(of(0, By::world, 0).not_reached_share) == Approx(0.8));
  CHECK(mean(of(1, By::world, 0).not_reached_share) == Approx(55.0 / 130));
  CHECK(mean(of(1, By::country, 1).not_reached_share) == Approx(0.25));
  for (const std::size_t scenario : {0, 1})
    CHECK(mean(of(scenario, By::country, 0).not_reached) + mean(of(scenario, By::country, 1).not_reached) ==
          Approx(mean(of(scenario, By::world, 0).not_reached)));
}

TEST_CASE("where no work is lost the share is not known and a scenario that lacks the figure leaves it out") {
  std::vector<Contender> pair = pair_of_scenarios();
  for (Contender& contender : pair) contender.runs[0].work_lost(By::country) = {{1e-9, 10}, {1e-9, 5}};
  const Comparison comparison = compare(pair, 0, false);
  CHECK(std::isnan(mean(comparison.find_reach(1, By::country, 0)->not_reached_share)));
  CHECK(mean(comparison.find_reach(1, By::country, 1)->not_reached_share) == Approx(0.5));
  pair[0].runs[0].work_lost(By::country) = {};
  CHECK_FALSE(compare(pair, 0, false).find_reach(1, By::country, 0));
  CHECK(compare(pair, 0, false).find_reach(1, By::world, 0));
}

TEST_CASE("what firms pay to government besides is no repayment and lowers what is net") {
  using namespace models::terms;
  std::vector<Contender> pair = pair_of_scenarios();
  double duties = 0;
  for (const TransferRow& row : every_transfer) {
    if (row.payee != InstitutionalSector::government || row.transfer == Transfer::credit_repaid) continue;
    pair[1].runs[0].transfers[2 * static_cast<std::size_t>(row.transfer)] = 5;
    duties += 5;
  }
  const Comparison comparison = compare(pair, 0, false);
  const ComparedCost& cost = *comparison.find_cost(1, By::world, 0);
  CHECK(mean(cost.repaid) == Approx(3));
  CHECK(mean(cost.paid) == Approx(10));
  CHECK(mean(cost.duties) == Approx(duties).margin(1e-12));
  CHECK(mean(cost.more_net) == Approx(10 - 0.338 * 12 - duties));
}
