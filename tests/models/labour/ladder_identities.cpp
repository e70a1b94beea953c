// For any totals, contracts and provisions: states add up to the workforce, hours are heads times hours a head, and the
// two totals come out as they went in.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/random.hpp"
#include "models/labour/ladder.hpp"

using namespace tierwave;
using namespace tierwave::models::labour;

namespace {

void check_identities(const Ladder& ladder) {
  for (std::uint32_t trial = 0; trial < 20'000; ++trial) {
    std::uint32_t draws = 0;
    const auto draw = [&] { return uniform({5, 0}, trial, 0, Purpose::test, draws++); };
    ByContract shares;
    double total = 0;
    for (double& share : shares) total += share = draw() < 0.2 ? 0.0 : draw();
    if (!(total > 0)) continue;
    for (double& share : shares) share /= total;
    Provisions provisions;
    for (double& reach : provisions.furlough_reach) reach = draw() < 0.5 ? 0.0 : draw();
    for (double& support : provisions.income_support) support = draw();
    for (double& kept : provisions.jobs_kept) kept = draw() < 0.5 ? 0.0 : draw();
    provisions.furlough_pay = draw();
    const double lost = draw();
    const Totals totals{1 - lost * (draw() < 0.1 ? 1.0 : draw()), 1 - lost * draw() * draw()};
    const Workforce workforce = divide(totals, shares, ladder, provisions);
    double heads = 0, employed = 0, hours = 0;
    for (std::size_t k = 0; k < contracts; ++k) {
      double of_class = 0;
      for (std::size_t s = 0; s < work_states; ++s) {
        CHECK(workforce.heads[k][s] >= -1e-15);
        of_class += workforce.heads[k][s];
        hours += workforce.heads[k][s] * workforce.hours_a_head[s];
        if (s < 4) employed += workforce.heads[k][s];
      }
      CHECK(of_class == Approx(shares[k]).margin(1e-12));
      heads += of_class;
    }
    CHECK(heads == Approx(1).epsilon(1e-12));
    CHECK(employed == Approx(totals.heads).margin(1e-12));
    CHECK(hours == Approx(totals.hours).margin(1e-12));
    if (totals.hours <= totals.heads)  // nobody works overtime
      CHECK(totals.hours + workforce.support.furlough_pay + workforce.support.income_support <= 1 + 1e-12);
  }
}

}  // namespace

TEST_CASE("the ladder divides hours and jobs and makes no third total") {
  check_identities(default_ladder());
}

TEST_CASE("so does a ladder that cuts overtime after hours were shortened and people sent home") {
  Ladder ladder = default_ladder();
  std::rotate(ladder.rungs.begin() + 1, ladder.rungs.begin() + 2,
              ladder.rungs.begin() + 4);  // overtime behind furlough
  ladder.hours_when_short = 0.7;
  check(ladder);
  check_identities(ladder);
}
