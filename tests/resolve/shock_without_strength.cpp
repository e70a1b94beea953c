// Shocks whose strength is 0 all along ran in silence.
#include <catch2/catch.hpp>

#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

void check_warned(const Bench& bench, const std::string& keys) {
  INFO(keys);
  const resolve::Study study = bench.study("[[shock]]\nlabel = \"a\"\n" + keys);
  REQUIRE(study.said.warnings.size() == 1);
  CHECK_THAT(study.said.warnings[0], Contains("shock 'a' changes nothing: its strength is 0"));
}

}  // namespace

TEST_CASE("a shock of no strength is warned of whatever its kind") {
  const Bench bench;
  for (const char* kind : {"labour_supply", "capacity", "final_demand", "export_restriction", "import_restriction"})
    for (const char* keys : {"reduction = 0\n", "steps = [[2020-01-02, 0.0], [2020-01-05, 0.0]]\n"})
      check_warned(bench, "kind = \"" + std::string(kind) + "\"\n" + keys);
  check_warned(bench, "kind = \"capital\"\nreduction = 0\n");
  CHECK(bench.study("[[shock]]\nlabel = \"a\"\nkind = \"capacity\"\nreduction = 1e-9\n").said.warnings.empty());
}

TEST_CASE("a table of days that is 0 where the shock strikes is warned of") {
  const Bench bench;
  std::string table = "date,AAA,BBB\n";
  for (int day = 1; day <= 12; ++day)
    table += "2020-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",0,0.5\n";
  bench.scratch.write("days.csv", table);
  check_warned(bench, "kind = \"capacity\"\ncountries = [\"AAA\"]\ndaily_table = \"days.csv\"\n");
}

TEST_CASE("the warning of a shock without strength stands in the results file") {
  const Bench bench;
  const auto file = bench.run(bench.study("[[shock]]\nlabel = \"a\"\nkind = \"capacity\"\nreduction = 0\n"), "run.h5");
  const results::ResultsReader reader(file);
  for (const auto& [name, value] : reader.attributes())
    if (name == "warnings") CHECK_THAT(std::get<std::string>(value), Contains("shock 'a' changes nothing"));
  CHECK(bench.summary.warnings.size() == 1);
}
