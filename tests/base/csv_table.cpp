// Tables with a header: all mistakes of a file come in one pass, each with its line.
#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using tierwave::testing::Scratch;

namespace {

// The messages, without the path in front.
std::vector<std::string> mistakes_of(const std::string& text) {
  const Scratch scratch;
  try {
    CsvTable(scratch.write("table.csv", text), {"code", "days"}, {"name"});
  } catch (const InvalidInput& error) {
    std::vector<std::string> list;
    for (const Mistake& mistake : error.mistakes()) {
      REQUIRE(mistake.where.file == (scratch.folder() / "table.csv").string());
      list.push_back(describe({{"", mistake.where.line, 0}, mistake.problem, mistake.remedy}));
    }
    return list;
  }
  return {};
}

}  // namespace

TEST_CASE("cells are found by row and column name") {
  const Scratch scratch;
  const CsvTable table(scratch.write("table.csv", "days,code\n3,A\n\n4.5,B\n"), {"code", "days"}, {"name"});
  Mistakes mistakes;
  REQUIRE(table.rows() == 2);
  REQUIRE(table.text(1, "code") == "B");
  REQUIRE(table.number(1, "days", bounds::ramp, mistakes) == 4.5);
  REQUIRE(table.where(1).line == 4);
  REQUIRE(table.has("days"));
  REQUIRE_FALSE(table.has("name"));
  REQUIRE(mistakes.empty());
}

TEST_CASE("all mistakes of header and rows come together") {
  const std::vector<std::string> expected{
      ":1: unknown column 'dayz'; did you mean 'days'?",
      ":1: column 'code' stands twice; keep one of them",
      ":1: column 'days' is missing; add it to the header",
      ":2: the row has 2 fields, the header 3; give every row one field per column",
  };
  REQUIRE(mistakes_of("code,code,dayz\n1,2\n") == expected);
}

TEST_CASE("a column that stands three times is told once") {
  REQUIRE(mistakes_of("code,code,code,days\n").size() == 1);
}

TEST_CASE("a file of blank lines has no header") {
  REQUIRE(mistakes_of("\n\n") == std::vector<std::string>{"the file has no header; begin with the line code,days"});
}

TEST_CASE("a field that is no number is a mistake with its line and text") {
  const Scratch scratch;
  const CsvTable table(scratch.write("table.csv", "code,days\nA,soon\n"), {"code", "days"});
  Mistakes mistakes;
  table.number(0, "days", bounds::ramp, mistakes);
  REQUIRE(mistakes.size() == 1);
  REQUIRE_THROWS_WITH(
      mistakes.throw_if_any(),
      Catch::EndsWith(
          "table.csv:2: days is 'soon', not a finite number; write over how many days the values are reached; 0 for at once"));
}
