// Who receives what, worked by hand: buyers with baseline flows 10, 20 and 30 order 0.5, 1 and 2 times
// as much, final users (40 at home) order their baseline; 125 in all.
#include <catch2/catch.hpp>

#include <algorithm>

#include "models/rationing/random_claims.hpp"

using namespace tierwave;
using namespace tierwave::tests;
using namespace tierwave::models::rationing;

namespace {

Case example(double supply) {
  return {{{10, 0.5}, {20, 1}, {30, 2}}, {{{40, 1}, {0, 1}}}, supply};
}

// The level at which a supply is used up, by sorting.
double level_by_sorting(const Case& made) {
  std::vector<Claim> all = made.buyers;
  all.insert(all.end(), made.final_users.begin(), made.final_users.end());
  std::erase_if(all, [](const Claim& claim) { return claim.baseline == 0; });
  std::sort(all.begin(), all.end(), [](const Claim& a, const Claim& b) { return a.order < b.order; });
  std::vector<long double> waiting(all.size() + 1, 0);  // baseline flow from each claim on
  for (std::size_t i = all.size(); i-- > 0;) waiting[i] = waiting[i + 1] + all[i].baseline;
  long double left = made.supply;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (left <= all[i].order * waiting[i]) return static_cast<double>(left / waiting[i]);
    left -= static_cast<long double>(all[i].baseline) * all[i].order;
  }
  return all.empty() ? 0 : all.back().order;
}

}  // namespace

TEST_CASE("proportional rationing gives everybody the same share of the order") {
  const Levels levels = Proportional::allocate(50, example(50).claims());
  CHECK(levels.buyers == 0.4);
  CHECK(levels.final_users == 0.4);
  CHECK(Proportional::delivered(2, levels.buyers) == 0.8);
}

TEST_CASE("final users come last and receive nothing before firms are served") {
  Levels levels = FinalLast::allocate(51, example(51).claims());
  CHECK(levels.buyers == Approx(0.6).epsilon(1e-15));  // 85 ordered by firms
  CHECK(levels.final_users == 0);
  levels = FinalLast::allocate(85, example(85).claims());
  CHECK(levels.buyers == 1);
  CHECK(levels.final_users == 0);
  levels = FinalLast::allocate(95, example(95).claims());
  CHECK(levels.buyers == 1);
  CHECK(levels.final_users == 0.25);
  for (std::uint32_t id = 0; id < 2000; ++id) {
    const Case made = any_case(id);
    if (!(made.ordered() > made.supply)) continue;
    const Levels any = FinalLast::allocate(made.supply, made.claims());
    REQUIRE((any.final_users == 0 || any.buyers == 1));
  }
}

TEST_CASE("smallest relative order first raises all shares together until the supply is used up") {
  const auto level = [](double supply) {
    return SmallestRelativeOrderFirst::allocate(supply, example(supply).claims()).buyers;
  };
  CHECK(level(30) == Approx(0.3).epsilon(1e-15));                 // nobody is satisfied: 30 / 100
  CHECK(level(50) == Approx(0.5).epsilon(1e-15));                 // the first one just is
  CHECK(level(86) == Approx((86.0 - 5) / 90).epsilon(1e-15));     // the first is
  CHECK(level(110) == Approx((110.0 - 65) / 30).epsilon(1e-15));  // all but the last are
  CHECK(SmallestRelativeOrderFirst::delivered(0.5, 0.9) == 0.5);
  CHECK(SmallestRelativeOrderFirst::delivered(2, 0.9) == 0.9);
  const Levels levels = SmallestRelativeOrderFirst::allocate(86, example(86).claims());
  CHECK(levels.final_users == levels.buyers);  // one more buyer
}

TEST_CASE("the level of smallest relative order first is the one that sorting finds") {
  int cases = 0;
  for (std::uint32_t id = 0; id < 5000; ++id) {
    const Case made = any_case(id);
    if (!(made.ordered() > made.supply)) continue;
    ++cases;
    const double wanted = level_by_sorting(made);
    const double level = SmallestRelativeOrderFirst::allocate(made.supply, made.claims()).buyers;
    INFO("case " << id << ": level " << level << ", by sorting " << wanted);
    // Where next to nothing waits for the rest, the level is known only as well as the supply.
    double waiting = 0;
    for (const auto& side : {made.claims().buyers, made.claims().final_users})
      for (const Claim& claim : side)
        if (claim.order > std::max(level, wanted)) waiting += claim.baseline;
    REQUIRE(std::abs(level - wanted) * waiting <= 1e-12 * made.supply);
  }
  CHECK(cases > 4000);
}
