// Once: a firm whose id was written another way in its second row, 07 for 7, stood twice in a table unnoticed; days of
// the inoue-todo layout lost what came after the point; and a table without rows was a shock that did nothing.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("a firm that stands twice is found however its id is written") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[4]);
  bench.scratch.write("losses.csv", "firm,reduction\n" + id + ",0.5\n0" + id + ",0.5\n");
  CHECK_THAT(refusal(bench, quake("firm_table = \"losses.csv\"\n")),
             Contains("losses.csv:3: firm 0" + id + " stands already in line 2"));
  bench.scratch.write("losses.txt", id + " 0.5\n00" + id + " 0.5\n");
  CHECK_THAT(refusal(bench, quake("firm_table = \"losses.txt\"\nfirm_table_layout = \"inoue-todo\"\n")),
             Contains("losses.txt:2: firm 00" + id + " stands already in line 1"));
}

TEST_CASE("an id is written in digits alone") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[4]);
  for (const std::string& odd : std::vector<std::string>{id + ".0", "+" + id, "1e1", "-1"}) {
    bench.scratch.write("losses.csv", "firm,reduction\n" + odd + ",0.5\n");
    CHECK_THAT(refusal(bench, quake("firm_table = \"losses.csv\"\n")),
               Contains("losses.csv:2: there is no firm '" + odd + "'"));
  }
}

TEST_CASE("a table of firms without rows is refused") {
  const Bench bench;
  bench.scratch.write("table.csv", "firm,reduction\n");
  CHECK_THAT(refusal(bench, quake("firm_table = \"table.csv\"\n")), Contains("table.csv: the table names no firm"));
  bench.scratch.write("table.csv", "firm,date,reduction\n");
  CHECK_THAT(refusal(bench, "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nfirm_table = \"table.csv\"\n"),
             Contains("table.csv: the table names no firm"));
  bench.scratch.write("table.csv", "\n");
  CHECK_THAT(refusal(bench, quake("firm_table = \"table.csv\"\nfirm_table_layout = \"inoue-todo\"\n")),
             Contains("table.csv: the table names no firm"));
}
