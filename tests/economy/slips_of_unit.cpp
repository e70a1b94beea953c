// Figures that no economy has are named with their values and the likely slip, and nothing else is.
#include <catch2/catch.hpp>

#include "economy/implausible.hpp"
#include "economy/import.hpp"
#include "economy/inspect.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;
using Catch::Matchers::Contains;

namespace {
std::string all(const Economy& economy) {
  std::string text;
  for (const std::string& sentence : implausible_figures(economy)) text += sentence + "\n";
  return text;
}
}  // namespace

TEST_CASE("a sound economy has no implausible figures") {
  CHECK(all(small::economy()).empty());
}

TEST_CASE("persons in place of thousands are named") {
  Economy economy = small::economy();
  for (Labour& labour : economy.labour) labour.employment *= 1e5;
  CHECK_THAT(all(economy), Contains("total employment is 13062 million persons, above 5000 million") &&
                               Contains("3 cells have more than 1000 million persons (1050 million to 9000 million; "
                                        "AAA_farm, AAA_shop_x, BBB_farm): persons in place of thousands of persons?"));
  CHECK_THAT(all(economy), Contains("value added below 100 USD a worker a year (0.004778 to 4.96; AAA_farm"));
}

TEST_CASE("hours a week, a month and a day in place of hours a year are named") {
  Economy economy = small::economy();
  for (Labour& labour : economy.labour) labour.hours_per_worker_year = 40;
  CHECK(
      all(economy) ==
      "4 cells have fewer than 200 hours a worker a year (40; AAA_farm, AAA_shop_x, BBB_farm and 1 more): hours a week "
      "in place of hours a year?\n");
  for (Labour& labour : economy.labour) labour.hours_per_worker_year = 160;
  CHECK_THAT(all(economy), Contains("hours a month in place of hours a year?"));
  for (Labour& labour : economy.labour) labour.hours_per_worker_year = 8;
  CHECK_THAT(all(economy), Contains("hours a day in place of hours a year?"));
  for (Labour& labour : economy.labour) labour.hours_per_worker_year = 2000;
  economy.labour[1].hours_per_worker_year = 6000;
  CHECK_THAT(all(economy), Contains("1 cell has more than 5000 hours a worker a year (6000; AAA_shop_x)"));
}

TEST_CASE("labour shares in percent are named, a few large ones are not") {
  Economy economy = small::economy();
  economy.labour[0].labour_share = 3;
  CHECK(all(economy).empty());
  for (Labour& labour : economy.labour) labour.labour_share = 60;
  CHECK_THAT(all(economy), Contains("4 cells have a labour share of value added above 2") && Contains("percent"));
}

TEST_CASE("money in units in place of millions is named where the currency tells") {
  Economy economy = small::economy();
  for (double& amount : economy.value_added) amount *= 1e8;
  CHECK_THAT(all(economy), Contains("total value added is 2.5e+10 million USD a year") &&
                               Contains("4 cells have value added above 10 million USD a worker a year"));
  economy.currency = "IDR";
  CHECK(all(economy).empty());
}

TEST_CASE("import and inspection pass the warnings on") {
  const small::Folder folder;
  ImportRequest wanted;
  wanted.table = folder.write("table.csv", small::Grid().text());
  std::string weekly = small::labour_text();
  weekly.replace(weekly.find(",2000\n"), 6, ",40\n");
  wanted.labour = folder.write("labour.csv", weekly);
  wanted.name = wanted.source = wanted.labour_source = "made up";
  wanted.year = 2011;
  wanted.currency = "USD";
  const auto [economy, report] = import_table(wanted);
  CHECK_THAT(describe(report), Contains("warning: 1 cell has fewer than 200 hours a worker a year (40; AAA_farm)"));
  CHECK_THAT(describe(inspect(economy)), Contains("warning: 1 cell has fewer than 200 hours a worker a year (40;"));
}
