// The attributes and ratings shipped for the 35 sectors of the world table of 2013.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "base/csv.hpp"

using namespace tierwave;

namespace {

const std::filesystem::path folder =
    std::filesystem::path(TIERWAVE_SOURCE_DIR) / "models" / "economies" / "wiod2013_35";

std::vector<std::string> sectors() {
  std::vector<std::string> codes;
  for (int sector = 1; sector <= 35; ++sector) codes.push_back(fmt::format("c{}", sector));
  return codes;
}

}  // namespace

TEST_CASE("every sector has attributes in their range") {
  const CsvTable table(folder / "sectors.csv", {"code", "name", "stock_days", "remote_share", "essential_share",
                                                "household_demand_reduction", "on_site_consumption"});
  REQUIRE(table.rows() == 35);
  Mistakes mistakes;
  for (std::size_t row = 0; row < 35; ++row) {
    CAPTURE(row + 1);
    CHECK(table.text(row, "code") == sectors()[row]);
    CHECK_FALSE(table.text(row, "name").empty());
    CHECK(table.number(row, "stock_days", bounds::stock_days, mistakes) >= 1);
    for (const char* share : {"remote_share", "essential_share", "on_site_consumption"}) {
      CHECK(table.number(row, share, bounds::share, mistakes) >= 0);
      CHECK(table.number(row, share, bounds::share, mistakes) <= 1);
    }
    CHECK(table.number(row, "household_demand_reduction", bounds::reduction, mistakes) <= 1);
  }
  CHECK(mistakes.empty());
}

// Published for single industries: these sectors are one industry each, so nothing is averaged.
TEST_CASE("sectors of one industry keep the published values") {
  const CsvTable table(folder / "sectors.csv", {"code", "name", "stock_days", "remote_share", "essential_share",
                                                "household_demand_reduction", "on_site_consumption"});
  Mistakes mistakes;
  const auto value = [&](std::size_t sector, const char* column) {
    return table.number(sector - 1, column, bounds::reduction, mistakes);
  };
  CHECK(value(22, "remote_share") == 0.35);  // hotels and restaurants
  CHECK(value(22, "essential_share") == 0.06);
  CHECK(value(22, "household_demand_reduction") == 0.8);
  CHECK(value(22, "on_site_consumption") == 1);
  CHECK(value(4, "stock_days") == value(5, "stock_days"));  // textiles and leather come from one industry
  CHECK(value(33, "household_demand_reduction") == -0.15);  // health: households buy more
}

TEST_CASE("ratings are a square of sectors with critical and important and other inputs") {
  std::vector<std::string> columns = sectors();
  columns.insert(columns.begin(), "input");
  const CsvTable table(folder / "criticality.csv", columns);
  REQUIRE(table.rows() == 35);
  for (std::size_t row = 0; row < 35; ++row) {
    CHECK(table.text(row, "input") == sectors()[row]);
    for (const std::string& user : sectors()) {
      const std::string& rating = table.text(row, user);
      CAPTURE(row + 1, user, rating);
      CHECK((rating == "1" || rating == "0.5" || rating == "0"));
    }
  }
  CHECK(table.text(0, "c3") == "1");   // crops for food
  CHECK(table.text(0, "c18") == "0");  // crops for construction
  CHECK(table.text(21, "c4") == "0");  // hotels for textiles
}
