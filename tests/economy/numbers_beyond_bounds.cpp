// Every numeric column of an economy's files refuses numbers that no economy has. Once a flow of 1e308 ended in infinite results
// and 1e-320 hours a year in a wage without end, with exit code 0.
#include <catch2/catch.hpp>

#include "economy/labour.hpp"
#include "economy/sectors.hpp"
#include "economy/table.hpp"
#include "support/odd_numbers.hpp"
#include "support/small_economy.hpp"

using namespace tierwave;
using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {

std::string table_with(const std::string& row, const std::string& column, const std::string& value) {
  small::Grid grid;
  grid.set(row, column, value);
  return small::mistakes_of([&] { parse_table("table.csv", grid.text()); });
}

std::string accounts_answer(const std::string& text) {
  const small::Folder folder;
  const auto path = folder.write("labour.csv", text);
  return small::mistakes_of([&] { read_labour(path, small::economy()); });
}

std::string attributes_answer(const std::string& text) {
  const small::Folder folder;
  const auto path = folder.write("sectors.csv", text);
  return small::mistakes_of([&] {
    Economy economy = small::economy();
    read_sectors(path, economy);
  });
}

std::string ratings_answer(const std::string& text) {
  const small::Folder folder;
  const auto path = folder.write("criticality.csv", text);
  return small::mistakes_of([&] {
    Economy economy = small::economy();
    read_criticality(path, economy);
  });
}

}  // namespace

TEST_CASE("every field of a table refuses odd numbers with its row and column") {
  const small::Grid grid;
  for (std::size_t row = 1; row < grid.rows.size(); ++row)
    for (std::size_t column = 1; column < grid.rows[0].size(); ++column)
      for (const char* odd : testing::odd_numbers) {
        const std::string &label = grid.rows[row][0], &name = grid.rows[0][column];
        INFO(label << " " << name << " " << odd);
        CHECK_THAT(table_with(label, name, odd), Contains("table.csv:" + std::to_string(row + 1) + ": row '" + label +
                                                          "', column '" + name + "' is "));
      }
}

TEST_CASE("a flow beyond all money is told with the bound") {
  const small::Grid grid;
  CHECK_THAT(
      table_with(grid.rows[1][0], grid.rows[0][1], "1e308"),
      Contains("is 1e+308, above 1000000000000000; write millions of the currency a year, 0 where nothing flows"));
}

TEST_CASE("every numeric column of labour accounts refuses odd numbers with its line") {
  const std::string text = small::labour_text();
  REQUIRE(accounts_answer(text).empty());
  for (const std::string column :
       {"employment_thousand", "women_share", "labour_share_of_value_added", "hours_per_worker_year"})
    for (const std::string odd : testing::odd_numbers) {
      INFO(column << " " << odd);
      CHECK_THAT(accounts_answer(testing::with_field(text, 2, testing::column_of(text, column), odd)),
                 Contains("labour.csv:2: " + column + " is "));
    }
}

TEST_CASE("every attribute of sectors refuses odd numbers with its line") {
  const std::string text = small::sectors_text();
  REQUIRE(attributes_answer(text).empty());
  for (const std::string column :
       {"stock_days", "remote_share", "essential_share", "household_demand_reduction", "on_site_consumption"})
    for (const std::string odd : testing::odd_numbers) {
      INFO(column << " " << odd);
      CHECK_THAT(attributes_answer(testing::with_field(text, 3, testing::column_of(text, column), odd)),
                 Contains("sectors.csv:3: " + column + " is "));
    }
}

TEST_CASE("ratings refuse odd numbers with their line") {
  const std::string text = small::criticality_text();
  for (const std::string odd : testing::odd_numbers)
    CHECK_THAT(ratings_answer(testing::with_field(text, 2, 1, odd)),
               Contains("criticality.csv:2: rating '" + odd + "'"));
}
