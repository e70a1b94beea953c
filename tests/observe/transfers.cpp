// The array of transfers: what arrays by sector have of the same money adds up to it, and who pays whom stands beside.
#include <catch2/catch.hpp>

#include "models/terms/transfers.hpp"
#include "study/bench.hpp"

using namespace tierwave;
using namespace tierwave::testing;

namespace {

constexpr std::size_t days = 12, countries = 2;

std::string labour_tables(const Bench& bench) {
  bench.scratch.write("contracts.csv",
                      "country,contract,share,women_tilt\nAAA,permanent,0.8,1\nAAA,temporary,0.2,1\n"
                      "BBB,permanent,0.4,1\nBBB,informal,0.6,1\n");
  bench.scratch.write("schemes.csv",
                      "country,reach,pay,covers,from,to\nAAA,wide,0.8,permanent temporary,2020-01-04,\n");
  bench.scratch.write("support.csv",
                      "country,from,level,flag\nAAA,2020-01-01,0,\nAAA,2020-01-05,2,0\nAAA,2021-01-01,,\n"
                      "BBB,2020-01-01,1,1\nBBB,2021-01-01,,\n");
  return "[labour]\ncontracts = \"contracts.csv\"\nschemes = \"schemes.csv\"\nincome_support = \"support.csv\"\n"
         "countries = \"employment.csv\"\n";
}

// Of a day, by country.
std::vector<double> sums_by_country(const std::vector<double>& values) {
  std::vector<double> sums(countries);
  for (std::size_t i = 0; i < values.size(); ++i) sums[i / (values.size() / countries)] += values[i];
  return sums;
}

}  // namespace

TEST_CASE("transfers by country are what the arrays by sector add up to") {
  const Bench bench;
  const results::ResultsReader reader(bench.run(bench.study(hard_shocks + labour_tables(bench)), "run.h5"));
  std::vector<double> highest(3);
  for (std::size_t day = 0; day < days; ++day) {
    INFO("day " << day);
    const std::vector<double> transfers = reader.day("transfers", day);
    std::size_t entry = 0;
    for (const char* array : {"labour_income", "furlough_pay", "income_support"})
      for (const double expected : sums_by_country(reader.day(array, day))) {
        CHECK(transfers[entry] == Approx(expected).epsilon(1e-12));
        highest[entry / countries] = std::max(highest[entry / countries], transfers[entry]);
        ++entry;
      }
  }
  for (const double paid : highest) CHECK(paid > 0);
}

TEST_CASE("transfers are named with their payers and payees and have the unit of flows") {
  const Bench bench;
  const results::ResultsReader reader(bench.run(bench.study(), "run.h5"));
  std::vector<std::string> names;
  for (const models::terms::TransferRow& row : models::terms::every_transfer) names.emplace_back(row.name);
  CHECK(names.front() == "wages");
  CHECK(std::get<std::vector<std::string>>(reader.axis("transfer").values) == names);
  const results::Variable description = reader.array("transfers").description;
  CHECK(description.units == "1e6 USD_2011 day-1");
  CHECK(description.axes == std::vector<std::string>{"time", "transfer", "country"});
}
