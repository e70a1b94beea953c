// Notice: who is let go leaves after so many days, and whom the employer pays meanwhile.
#include "models/measures/notice_period.hpp"

#include <catch2/catch.hpp>

#include <array>

#include "models/labour/jobs_kept.hpp"

using namespace tierwave::models;
using namespace tierwave::models::measures;

TEST_CASE("a notice of three days ends on the third day exactly") {
  const NoticeTime time = notice_time(3);
  CHECK(time.stages == 3);
  std::array<double, notice_stages> stages{};
  pass_notice(stages.data(), time, 0.4);
  for (int day = 1; day < 3; ++day) {
    CHECK(under_notice(stages.data()) == 0.4);
    pass_notice(stages.data(), time, 0);
  }
  CHECK(under_notice(stages.data()) == 0.4);
  pass_notice(stages.data(), time, 0);
  CHECK(under_notice(stages.data()) == 0);
}

TEST_CASE("a longer notice lasts its days in the mean and hardly anybody leaves in the first fifth") {
  const NoticeTime time = notice_time(60);
  CHECK(time.stages == notice_stages);
  std::array<double, notice_stages> stages{};
  pass_notice(stages.data(), time, 1);
  double person_days = 0, after_a_fifth = 0;
  for (int day = 0; day < 2000; ++day) {
    if (day == 12) after_a_fifth = under_notice(stages.data());
    person_days += under_notice(stages.data());
    pass_notice(stages.data(), time, 0);
  }
  CHECK(person_days == Approx(60).epsilon(1e-9));
  CHECK(after_a_fifth > 0.999);
}

TEST_CASE("who is called back comes from all stages and no more than there are") {
  std::array<double, notice_stages> stages{0.1, 0.2, 0.1};
  CHECK(withdraw_notice(stages.data(), 0.1) == 0.1);
  CHECK(stages[1] == Approx(0.15));
  CHECK(under_notice(stages.data()) == Approx(0.3));
  CHECK(withdraw_notice(stages.data(), 1) == Approx(0.3));
  CHECK(under_notice(stages.data()) == 0);
  CHECK(withdraw_notice(stages.data(), 1) == 0);
  CHECK(withdraw_notice(stages.data(), -1) == 0);
}

TEST_CASE("the employer pays the hours that those under notice do not work") {
  CHECK(idle_under_notice(0.1, 0.7, 0.9) == 0.1);
  CHECK(idle_under_notice(0.3, 0.7, 0.9) == Approx(0.2));
  CHECK(idle_under_notice(0.1, 1, 0.9) == 0);
}

TEST_CASE("of those let go the covered classes are under notice") {
  // Half are permanent and covered, half temporary and not; the first rung takes temporary workers alone.
  const labour::ByContract shares{0.5, 0.5, 0, 0, 0};
  std::vector<labour::KeptOnRung> rungs;
  write_kept(shares, labour::default_ladder(), {0.8, 0, 0, 0, 0}, rungs);
  // The first takes 0.25 temporary; the second half of the permanent and the other temporary, half and half.
  CHECK(labour::jobs_under_notice(0.25, rungs) == 0);
  CHECK(labour::jobs_under_notice(0.35, rungs) == Approx(0.1 * 0.5 * 0.8));
  CHECK(labour::jobs_under_notice(1, rungs) == Approx(0.4));
}
