// Every numeric column of the tables of closures, labour and transport refuses numbers that cannot be.
#include <catch2/catch.hpp>

#include "models/closures/tables.hpp"
#include "models/labour/tables.hpp"
#include "models/transport/distances.hpp"
#include "support/odd_numbers.hpp"
#include "support/scratch.hpp"

using namespace tierwave;
using Catch::Matchers::Contains;

namespace {

// Puts each odd number into each of the columns of line 2; the reader must name line and column.
template <class Read>
void refuses_odd_numbers(const std::string& text, const std::vector<std::string>& columns, Read&& read) {
  for (const std::string& column : columns)
    for (const char* odd : testing::odd_numbers) {
      const testing::Scratch scratch;
      const auto path = scratch.write("table.csv", testing::with_field(text, 2, testing::column_of(text, column), odd));
      INFO(column << " " << odd);
      CHECK_THROWS_WITH(read(path), Contains("table.csv:2: " + column + " is "));
    }
}

}  // namespace

TEST_CASE("every numeric column of the tables of mechanisms refuses odd numbers") {
  refuses_odd_numbers("country,income_group,region,employment_thousand\nAAA,high,Europe,121\n", {"employment_thousand"},
                      [](const auto& path) { models::read_countries(path); });
  refuses_odd_numbers("country,partner,km\nAAA,BBB,500\n", {"km"},
                      [](const auto& path) { models::transport::read_distances(path); });
  refuses_odd_numbers("country,contract,share,women_tilt\nAAA,permanent,1,1\n", {"share", "women_tilt"},
                      [](const auto& path) { models::labour::read_contracts(path); });
  refuses_odd_numbers("country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent,2020-03-01,2020-06-30\n", {"pay"},
                      [](const auto& path) { models::labour::read_schemes(path); });
}

TEST_CASE("every column of the ladder refuses odd numbers") {
  const std::vector<std::string> columns{"permanent", "temporary", "informal", "home_based", "migrant"};
  refuses_odd_numbers("rung,permanent,temporary,informal,home_based,migrant\nhome_work,0,0,0,0.8,0\n", columns,
                      [](const auto& path) { models::labour::read_rungs(path); });
}
