// Notice, wage floors and support that ends: what a scenario may say of them and what is refused or warned of.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;
using models::measures::Payer;

namespace {

std::string measure(const std::string& kind, const std::string& keys, const std::string& label = "a") {
  return "[[measure]]\nlabel = \"" + label + "\"\nkind = \"" + kind + "\"\n" + keys;
}

std::string warnings(const resolve::Study& study) {
  std::string text;
  for (const std::string& warning : study.said.warnings) text += warning + "\n";
  return text;
}

}  // namespace

TEST_CASE("a notice needs its days and firms give notices of one length") {
  const Bench bench;
  CHECK_THAT(refusal(bench, measure("notice_period", "")), Contains("has no 'notice_days'"));
  CHECK_THAT(refusal(bench, measure("notice_period", "notice_days = 0\n")), Contains("notice_days"));
  CHECK_THAT(refusal(bench, measure("notice_period", "notice_days = 30\nbudget = 1\n")), Contains("budget"));
  const std::string first = measure("notice_period", "notice_days = 30\nend = 2020-01-02\n");
  CHECK_THAT(refusal(bench, first + measure("notice_period", "notice_days = 10\nstart = 2020-01-05\n", "b")),
             Contains("cannot both hold"));
  const resolve::Study study = bench.study(measure("notice_period", "notice_days = 30\n"));
  CHECK(study.setup.measures.measures().front().notice_days == 30);
  CHECK_THAT(warnings(study), Contains("closes none of them"));
}

TEST_CASE("a wage floor is that of adequate pay unless the scenario says another") {
  const Bench bench;
  const auto made = [&](const std::string& keys) {
    return bench.study(keys + measure("wage_floor", "")).setup.measures.measures().front();
  };
  CHECK(made("[labour]\nadequate_pay = 1\n").floor == 1);
  CHECK(made("[labour]\nadequate_pay = 1\n").pay == 1);
  CHECK(made("[labour]\nadequate_pay = 1\n").payer == Payer::fund);
  const auto buyer = bench.study(measure("wage_floor", "floor = 2\npayer = \"buyer\"\npay = 0.5\n"));
  CHECK(buyer.setup.measures.measures().front().payer == Payer::buyer);
  CHECK_THAT(warnings(buyer), Contains("no prices that move demand"));
}

TEST_CASE("a wage floor that makes no sense is refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, measure("wage_floor", "floor = 0.001\n")), Contains("pays less than 0.001"));
  CHECK_THAT(refusal(bench, measure("wage_floor", "floor = 2\npayer = \"employer\"\nbudget = 3\n")),
             Contains("the employer pays and no fund"));
  CHECK_THAT(refusal(bench, measure("wage_floor", "floor = 2\npayer = \"brand\"\n")), Contains("payer"));
  CHECK_THAT(refusal(bench, measure("wage_floor", "floor = 2\n") + measure("wage_floor", "floor = 3\n", "b")),
             Contains("pay is lifted to one floor"));
}

TEST_CASE("support may end for a person and be paid in part by employers") {
  const Bench bench;
  const resolve::Study study =
      bench.study(measure("income_support", "pay = 0.5\nsupport_days = 180\nemployer_part = 0.25\n"));
  CHECK(study.setup.measures.measures().front().support_days == 180);
  CHECK(study.setup.measures.measures().front().employer_part == 0.25);
  CHECK_THAT(refusal(bench, measure("income_support", "pay = 0.5\nsupport_days = 0\n")), Contains("support_days"));
  CHECK_THAT(refusal(bench, measure("wage_subsidy", "pay = 0.5\nsupport_days = 9\n")), Contains("support_days"));
}
