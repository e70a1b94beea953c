// Employment of 1e-320 thousand once crashed the search for suppliers; 1e308 made infinite hours.
#include <catch2/catch.hpp>

#include "base/errors.hpp"
#include "economy/labour.hpp"
#include "economy/table.hpp"
#include "support/small_economy.hpp"

using namespace tierwave::economy;

namespace {

std::string refusal_of_figures(const std::string& employment, const std::string& labour_share) {
  const small::Folder folder;
  const auto path =
      folder.write("labour.csv",
                   "country,sector,employment_thousand,women_share,labour_share_of_value_added,hours_per_worker_year\n"
                   "AAA,farm," +
                       employment + ",0.5," + labour_share + ",1800\n");
  try {
    read_labour(path, parse_table("table.csv", small::Grid().text()).economy);
  } catch (const tierwave::InvalidInput& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("employment that no cell can have is refused with its line") {
  for (const char* tiny : {"1e-320", "5e-324", "1e-300", "1e-12"})
    CHECK_THAT(refusal_of_figures(tiny, "0.5"), Catch::Contains("labour.csv:2: employment_thousand is"));
  for (const char* huge : {"1e308", "5000001", "30000000"})
    CHECK_THAT(refusal_of_figures(huge, "0.5"), Catch::Contains("labour.csv:2: employment_thousand is"));
  CHECK(refusal_of_figures("0.0001", "0.5") == "accepted");
  CHECK_THAT(refusal_of_figures("1e-12", "0.5"),
             Catch::Contains("nearer to 0 than 1e-09; write thousands of persons, not persons"));
  CHECK_THAT(refusal_of_figures("5000001", "0.5"), Catch::Contains("above 5000000; write thousands of persons"));
}

TEST_CASE("a labour share that makes infinite income is refused") {
  CHECK_THAT(refusal_of_figures("1", "1e308"), Catch::Contains("above 1000"));
  CHECK(refusal_of_figures("1", "8") == "accepted");
}
