// Once: a row without dates and one that names the shock's own first day were two losses of the same firm in one event.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

TEST_CASE("a row without dates stands for the first day of its shock") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[4]);
  const std::string table = "firm_table = \"losses.csv\"\n";
  bench.scratch.write("losses.csv", "firm,reduction,start\n" + id + ",0.5,\n" + id + ",0.4,2020-01-03\n");
  CHECK_THAT(refusal(bench, quake(table + "start = 2020-01-03\n")),
             Contains("losses.csv:3: firm " + id + " stands already in line 2 for this day; keep one row"));
  CHECK(refusal(bench, quake(table + "start = 2020-01-04\n")) == "accepted");
  CHECK(refusal(bench, quake(table)) == "accepted");
}

TEST_CASE("a row of two fields stands for the first day of its shock") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[4]);
  const std::string table = "firm_table = \"losses.txt\"\nfirm_table_layout = \"inoue-todo\"\n";
  bench.scratch.write("losses.txt", id + " 0.4 2 5\n" + id + " 0.5\n");
  CHECK_THAT(refusal(bench, quake(table + "start = 2020-01-03\n")),
             Contains("losses.txt:2: firm " + id + " stands already in line 1 for this day; keep one row"));
  CHECK(refusal(bench, quake(table)) == "accepted");
}
