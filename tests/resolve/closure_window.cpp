// A shock of closures holds from its start to its end, and needs rows of those days alone.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

const std::string closure = "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n";

// The days on which the country BBB, closed all along, has less labour.
std::vector<int> days_closed(const resolve::Study& study) {
  std::vector<int> days;
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  const auto& groups = *study.setup.groups;
  for (int day = 0; day < study.calendar.days(); ++day) {
    study.setup.shocks.write(static_cast<std::size_t>(day), terms, scratch);
    for (std::size_t group = 0; group < groups.size(); ++group)
      if (groups.cell[group] / 2 == 1 && terms.labour_supply[group] < 1) {
        days.push_back(day);
        break;
      }
  }
  return days;
}

}  // namespace

TEST_CASE("closures hold from the start to the end of their shock") {
  const Bench bench;
  const std::string text = closure_tables + closure;
  CHECK(days_closed(bench.study(text + "start = 2020-01-03\nend = 2020-01-05\n")) == std::vector<int>{2, 3, 4});
  CHECK(days_closed(bench.study(text + "start = 2020-01-03\nduration_days = 2\n")) == std::vector<int>{2, 3});
  CHECK(days_closed(bench.study(text + "end = 2020-01-02\n")) == std::vector<int>{0, 1});
}

TEST_CASE("closures need rows of the days of their shock alone") {
  const Bench bench;
  bench.scratch.write("closures.csv",
                      "country,from,level,flag\nAAA,2020-01-02,3,1\nAAA,2020-01-04,,\nBBB,2020-01-02,2,0\n"
                      "BBB,2020-01-04,,\n");
  const std::string text = closure_tables + closure;
  CHECK(days_closed(bench.study(text + "start = 2020-01-02\nend = 2020-01-03\n")) == std::vector<int>{1, 2});
  CHECK_THAT(refusal(bench, text + "start = 2020-01-02\n"), Contains("no closures from 2020-01-04"));
}

TEST_CASE("a closure that ends before it starts is refused") {
  const Bench bench;
  CHECK_THAT(refusal(bench, closure_tables + closure + "start = 2020-01-05\nend = 2020-01-03\n"),
             Contains("the end 2020-01-03 lies before the start 2020-01-05"));
  CHECK_THAT(refusal(bench, closure_tables + closure + "end = 2020-01-05\nduration_days = 2\n"),
             Contains("exclude each other"));
  CHECK_THAT(refusal(bench, closure_tables + closure + "reduction = 0.5\n"), Contains("reduction"));
}
