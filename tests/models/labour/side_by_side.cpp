// Eight firms side by side are divided as each is by itself, to the bit.
#include <catch2/catch.hpp>
#include <vector>

#include "base/random.hpp"
#include "models/labour/ladder.hpp"

using namespace tierwave;
using namespace tierwave::models::labour;

namespace {

struct Draws {
  std::uint32_t trial, draws = 0;
  double operator()() { return uniform({7, 0}, trial, 0, Purpose::test, draws++); }
};

Provisions drawn_provisions(Draws& draw) {
  Provisions provisions;
  for (double& reach : provisions.furlough_reach) reach = draw() < 0.5 ? 0.0 : draw();
  for (double& support : provisions.income_support) support = draw() < 0.3 ? 0.0 : draw();
  for (double& kept : provisions.jobs_kept) kept = draw() < 0.5 ? 0.0 : draw();
  provisions.furlough_pay = draw();
  return provisions;
}

ByContract drawn_shares(Draws& draw) {
  ByContract shares;
  double total = 0;
  for (double& share : shares) total += share = draw() < 0.2 ? 0.0 : draw() + 0.01;
  if (!(total > 0)) return {1, 0, 0, 0, 0};
  for (double& share : shares) share /= total;
  return shares;
}

// Firms that lost nothing, everything, hours alone, jobs alone, and firms that work overtime.
Totals drawn_totals(Draws& draw) {
  const double what = draw();
  if (what < 0.15) return {1, 1};
  if (what < 0.2) return {0, 0};
  if (what < 0.25) return {0, 1};
  if (what < 0.35) return {draw(), 1};
  const double heads = draw();
  if (what < 0.5) return {heads * 1.1, heads};
  return {heads * draw(), heads};
}

void check_side_by_side(const Ladder& ladder) {
  for (std::uint32_t trial = 0; trial < 4'000; ++trial) {
    Draws draw{trial};
    const Provisions provisions = drawn_provisions(draw);
    const ByContract shares = drawn_shares(draw);
    const std::size_t firms = 1 + trial % 8;
    std::vector<double> hours, heads, working_time;
    for (std::size_t firm = 0; firm < firms; ++firm) {
      const Totals totals = drawn_totals(draw);
      hours.push_back(totals.hours);
      heads.push_back(totals.heads);
      working_time.push_back(draw() < 0.5 ? 1 : draw());
    }
    const SupportOfEight support = support_of(hours, heads, shares, ladder, provisions, working_time);
    WorkforceOfEight workforces;
    divide(hours, heads, shares, ladder, provisions, workforces, working_time);
    for (std::size_t firm = 0; firm < firms; ++firm) {
      const Workforce alone = divide({hours[firm], heads[firm], working_time[firm]}, shares, ladder, provisions);
      CHECK(support.furlough_pay[firm] == alone.support.furlough_pay);
      CHECK(support.income_support[firm] == alone.support.income_support);
      CHECK(workforces[firm].support.furlough_pay == alone.support.furlough_pay);
      CHECK(workforces[firm].support.income_support == alone.support.income_support);
      CHECK(workforces[firm].heads == alone.heads);
      CHECK(workforces[firm].hours_a_head == alone.hours_a_head);
    }
  }
}

}  // namespace

TEST_CASE("eight firms on the ladder are divided as each is by itself") {
  check_side_by_side(default_ladder());
}

TEST_CASE("so they are divided on a ladder that cuts overtime last and on one of two rungs") {
  Ladder ladder = default_ladder();
  ladder.rungs.push_back({Rung::Kind::overtime, {0.1, 0.1, 0.1, 0.1, 0.1}});
  ladder.hours_when_short = 0.7;
  check_side_by_side(ladder);
  check_side_by_side({.rungs = {{Rung::Kind::suspension, {1, 1, 1, 1, 1}}, {Rung::Kind::layoff, {1, 1, 1, 1, 1}}}});
}
