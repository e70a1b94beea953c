// Once: of two daily files for the same day, BASE0.txt and BASE00.txt, the one that the folder happened to list last
// was read; and a folder that cannot be read was one without daily files.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

std::string sales_of(const std::string& base) {
  return "[[shock]]\nlabel = \"d\"\nkind = \"final_demand\"\nfirm_table = \"" + base +
         "\"\nfirm_table_layout = \"inoue-todo\"\n";
}

}  // namespace

TEST_CASE("two daily files of one day are refused by name") {
  const Bench bench;
  const std::string id = std::to_string(bench.study().setup.network->firms.id[0]);
  for (const char* name : {"sales0.txt", "sales00.txt", "sales2.txt"}) bench.scratch.write(name, id + " 0\n");
  const std::string message = refusal(bench, sales_of("sales"));
  CHECK_THAT(message, Contains("sales00.txt: the file is for day 0, and so is sales0.txt; keep one of them"));
  CHECK_THAT(message, !Contains("sales2.txt"));
}

TEST_CASE("a folder of daily files that cannot be read is named") {
  const Bench bench;
  bench.scratch.write("plain", "no folder\n");
  CHECK_THROWS_WITH(bench.study(sales_of("nowhere/sales")),
                    Contains("nowhere: cannot read the folder: No such file or directory; name what stands before"));
  CHECK_THROWS_WITH(bench.study(sales_of("plain/sales")),
                    Contains("plain: cannot read the folder: Not a directory; name what stands before"));
  CHECK_THROWS_AS(bench.study(sales_of("nowhere/sales")), InputOutputError);
}
