// A closure of one country asked for closures of every region of the economy.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("a closure of one country needs rows of that country alone") {
  const Bench bench;
  bench.scratch.write("closures.csv",
                      "country,from,level,flag\nAAA,2020-01-01,0,\nAAA,2020-01-05,3,1\nAAA,2021-01-01,,\n");
  bench.scratch.write("employment.csv", "country,income_group,region,employment_thousand\nAAA,high,Europe,121\n");
  const std::string closed = closure_tables + "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n";
  const resolve::Study study = bench.study(closed + "countries = [\"AAA\"]\n");
  auto terms = study.setup.shocks.neutral();
  models::shocks::Scratch scratch;
  study.setup.shocks.write(5, terms, scratch);
  const auto& groups = *study.setup.groups;
  for (std::size_t group = 0; group < groups.size(); ++group)
    CHECK((terms.labour_supply[group] < 1) == (groups.cell[group] / 2 == 0));
  CHECK_THAT(refusal(bench, closed), Contains("no member of region BBB"));
  CHECK_THAT(refusal(bench, closed + "countries = [\"BBB\"]\n"), Contains("no member of region BBB"));
}
