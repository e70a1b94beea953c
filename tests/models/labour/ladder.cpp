// Who bears the hours and jobs that a firm loses, worked by hand on ladders of few rungs.
#include <catch2/catch.hpp>

#include "models/labour/ladder.hpp"

using namespace tierwave;
using namespace tierwave::models::labour;

namespace {

using Kind = Rung::Kind;
constexpr ByContract all{1, 1, 1, 1, 1};
constexpr ByContract half_permanent_half_temporary{0.5, 0.5, 0, 0, 0};
constexpr std::size_t permanent = 0, temporary = 1;

double heads(const Workforce& workforce, std::size_t contract, WorkState state) {
  return workforce.heads[contract][static_cast<std::size_t>(state)];
}

// Of all contracts.
double heads(const Workforce& workforce, WorkState state) {
  double total = 0;
  for (const auto& of_contract : workforce.heads) total += of_contract[static_cast<std::size_t>(state)];
  return total;
}

}  // namespace

TEST_CASE("at the baseline everybody works full hours") {
  const Workforce workforce = divide({1, 1}, half_permanent_half_temporary, default_ladder(), {});
  CHECK(heads(workforce, permanent, WorkState::working) == 0.5);
  CHECK(heads(workforce, temporary, WorkState::working) == 0.5);
  CHECK(workforce.hours_a_head[0] == 1);
  CHECK(workforce.support.furlough_pay == 0);
}

TEST_CASE("jobs are lost rung by rung classes in proportion to the room they have") {
  const Ladder ladder{.rungs = {{Kind::suspension, all}, {Kind::layoff, {0, 0.4, 0, 0, 0}}, {Kind::layoff, all}},
                      .inactive_share = 0.25};
  const Workforce workforce = divide({0.7, 0.7}, half_permanent_half_temporary, ladder, {});
  // 0.2 of the 0.3 fit on the first rung; the second has 0.5 and 0.3 left
  CHECK(heads(workforce, permanent, WorkState::working) == Approx(0.5 - 0.1 * 5 / 8).epsilon(1e-14));
  CHECK(heads(workforce, temporary, WorkState::working) == Approx(0.3 - 0.1 * 3 / 8).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::out_of_labour_force) == Approx(0.075).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::unemployed) == Approx(0.225).epsilon(1e-14));
}

TEST_CASE("hours are lost by overtime shorter hours furlough and suspension in their order") {
  const Ladder ladder{.rungs = {{Kind::overtime, {0.1, 0.1, 0, 0, 0}},
                                {Kind::shorter_hours, {0.2, 0.2, 0, 0, 0}},
                                {Kind::furlough, all},
                                {Kind::suspension, all},
                                {Kind::layoff, all}}};
  const Provisions scheme{.furlough_reach = {0.5, 0, 0, 0, 0}, .furlough_pay = 0.8};
  // 0.1 by overtime, then 0.2 heads at 0.45 hours each give 0.09, then 0.2 heads at 0.9 hours 0.18: half of the
  // permanent are reached, and half of those on shorter hours are among them
  const Workforce workforce = divide({1 - 0.1 - 0.09 - 0.18 - 0.18, 1}, half_permanent_half_temporary, ladder, scheme);
  CHECK(workforce.hours_a_head[0] == Approx(0.9).epsilon(1e-14));
  CHECK(workforce.hours_a_head[1] == Approx(0.45).epsilon(1e-14));
  CHECK(heads(workforce, permanent, WorkState::shorter_hours) == Approx(0.1).epsilon(1e-14));
  CHECK(heads(workforce, permanent, WorkState::furloughed) == Approx(0.2).epsilon(1e-14));
  CHECK(heads(workforce, temporary, WorkState::furloughed) == 0);
  CHECK(heads(workforce, WorkState::suspended) == Approx(0.2).epsilon(1e-14));
  // of the permanent who are reached: 0.2 furloughed, and 0.45 hours of a half of 0.1 on shorter hours
  CHECK(workforce.support.furlough_pay == Approx(0.8 * (0.2 + 0.5 * 0.45 * 0.1)).epsilon(1e-14));
}

TEST_CASE("when nobody is left on full hours those on shorter hours stop too") {
  const Ladder ladder{.rungs = {{Kind::shorter_hours, all}, {Kind::suspension, all}, {Kind::layoff, all}}};
  const Workforce workforce = divide({0.1, 1}, half_permanent_half_temporary, ladder, {});
  CHECK(heads(workforce, WorkState::shorter_hours) == Approx(0.2).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::suspended) == Approx(0.8).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::working) == Approx(0).margin(1e-14));
}

TEST_CASE("income support goes to those suspended and to those who lost the job by class") {
  const Ladder ladder{.rungs = {{Kind::suspension, all}, {Kind::layoff, {0, 1, 0, 0, 0}}, {Kind::layoff, all}}};
  const Provisions support{.income_support = {0.5, 0.2, 0, 0, 0}};
  const Workforce workforce = divide({0.7, 0.9}, half_permanent_half_temporary, ladder, support);
  const double suspended_permanent = 0.2 * 0.5 / 0.9, suspended_temporary = 0.2 * 0.4 / 0.9;
  CHECK(workforce.support.income_support ==
        Approx(0.5 * suspended_permanent + 0.2 * (suspended_temporary + 0.1)).epsilon(1e-14));
}

TEST_CASE("hours above what heads give are overtime of all who work") {
  const Workforce workforce = divide({0.88, 0.8}, half_permanent_half_temporary, default_ladder(), {});
  CHECK(workforce.hours_a_head[0] == Approx(1.1).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::working) == Approx(0.8).epsilon(1e-14));
}

TEST_CASE("a class with no rung left is refused by name") {
  const Ladder no_suspension{
      .rungs = {{Kind::suspension, {1, 1, 1, 0.5, 1}}, {Kind::furlough, all}, {Kind::layoff, {1, 1, 0.9, 1, 1}}}};
  try {
    check(no_suspension, {"ladder.csv"});
    FAIL("accepted");
  } catch (const InvalidInput& error) {
    REQUIRE(error.mistakes().size() == 2);
    CHECK_THAT(error.what(), Catch::Contains("class informal has no rung left once 0.9 of its jobs are lost"));
    CHECK_THAT(error.what(),
               Catch::Contains("class home_based has no rung left once 0.5 of its employed have stopped"));
  }
  CHECK_NOTHROW(check(default_ladder()));
}

TEST_CASE("hours that working time takes are borne by all alike and by nobody's scheme") {
  const Provisions scheme{.furlough_reach = all, .furlough_pay = 0.8, .income_support = all};
  const Workforce heat = divide({0.7, 1, 0.7}, half_permanent_half_temporary, default_ladder(), scheme);
  CHECK(heat.hours_a_head[0] == 0.7);
  CHECK(heads(heat, WorkState::working) == 1);
  CHECK(heat.support.furlough_pay == 0);
  CHECK(heat.support.income_support == 0);
  // the same hours lost for another reason fall on the rungs
  CHECK(heads(divide({0.7, 1}, half_permanent_half_temporary, default_ladder(), scheme), WorkState::working) < 1);
}

TEST_CASE("what is lost beyond working time falls on the rungs at the hours that are left") {
  const Ladder ladder{.rungs = {{Kind::suspension, all}, {Kind::layoff, all}}};
  const Workforce workforce = divide({0.6, 0.9, 0.8}, half_permanent_half_temporary, ladder, {});
  CHECK(workforce.hours_a_head[0] == 0.8);
  CHECK(heads(workforce, WorkState::working) == Approx(0.75).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::suspended) == Approx(0.15).epsilon(1e-14));
}

TEST_CASE("overtime lengthens the hours that working time leaves") {
  const Workforce workforce = divide({0.95, 1, 0.9}, half_permanent_half_temporary, default_ladder(), {});
  CHECK(workforce.hours_a_head[0] == Approx(0.95).epsilon(1e-14));
  CHECK(heads(workforce, WorkState::working) == 1);
}
