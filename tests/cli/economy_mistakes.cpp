// Economy folders that cannot be used.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace tierwave::testing;
using Catch::Matchers::Contains;

namespace {

void check_refused(const Desk& desk, int exit_code, const std::string& message, const std::string& more = "") {
  const Outcome outcome = desk.run_scenario(more);
  CHECK(outcome.exit_code == exit_code);
  CHECK_THAT(outcome.messages, Contains(message));
  CHECK(outcome.output.empty());
  CHECK(desk.untouched());
}

}  // namespace

TEST_CASE("the tiny economy runs as it is") {
  const Desk desk;
  const Outcome outcome = desk.run_scenario("");
  INFO(outcome.messages);
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("a missing economy folder and a missing file in it are named") {
  const Desk desk;
  SECTION("folder") {
    std::filesystem::remove_all(desk.scratch.folder() / "economy");
    check_refused(desk, 5, "economy: cannot read the economy folder: it does not exist");
  }
  for (const char* file : {"economy.toml", "countries.csv", "sectors.csv", "table.csv"}) SECTION(file) {
      std::filesystem::remove(desk.scratch.folder() / "economy" / file);
      check_refused(desk, 5, std::string(file) + ": cannot read the file: it does not exist");
    }
}

TEST_CASE("a table with a fault is refused with file and line") {
  const Desk desk;
  const auto write = [&](const std::string& from, const std::string& to) {
    desk.scratch.write("economy/table.csv", replaced(tiny::table, from, to));
  };
  SECTION("a missing row") {
    write("BBB_food,42,9,43,5,127,57,118,171,149,159,151,197,1228\n", "");
    check_refused(desk, 3, "'BBB_food'");
  }
  SECTION("a text cell") {
    write("AAA_food,20,42", "AAA_food,20,many");
    check_refused(desk, 3, "table.csv:2: row 'AAA_food', column 'AAA_services' is 'many', not a finite number");
  }
  SECTION("a NaN") {
    write("AAA_services,28", "AAA_services,nan");
    check_refused(desk, 3, "table.csv:3: row 'AAA_services', column 'AAA_food' is 'nan', not a finite number");
  }
  SECTION("a label twice") {
    write("AAA_services,28", "AAA_food,28");
    check_refused(desk, 3, "AAA_food");
  }
  SECTION("a tenth out of balance") {
    write("188,190,171,151,88,1280\n", "188,190,171,151,88,1408\n");
    check_refused(desk, 3, "table.csv");
  }
}

TEST_CASE("half-critical production needs ratings and sectors need target stocks: both are said at once") {
  const Desk desk;
  std::filesystem::remove(desk.scratch.folder() / "economy/criticality.csv");
  desk.scratch.write("economy/sectors.csv",
                     replaced(replaced(tiny::sectors, "Food,10", "Food,"), "Services,5", "Services,0.5"));
  check_refused(
      desk, 3,
      "production rule \"critical\" needs criticality ratings, and the economy gives none; add criticality.csv");
  check_refused(desk, 3, "the economy gives no stock_days for sector 'food'; mend the economy's sectors.csv");
  check_refused(desk, 3, "sector 'services' aims for 0.5 days of stock, outside 1 to 3650");
}

TEST_CASE("a closure needs what the economy knows of every sector") {
  const Desk desk;
  desk.scratch.write("closures.csv", tiny::closures);
  desk.scratch.write("employment.csv", tiny::employment);
  desk.scratch.write("economy/sectors.csv", replaced(tiny::sectors, "0.1,0.8", ","));
  const std::string more =
      "[closures]\ntable = \"closures.csv\"\ncountries = \"employment.csv\"\n"
      "[[shock]]\nlabel = \"c\"\nkind = \"closure\"\n";
  check_refused(desk, 3, "shock 'c' needs essential_share, which the economy does not give for sector 'food'", more);
  check_refused(desk, 3, "shock 'c' needs remote_share, which the economy does not give for sector 'food'", more);
}
