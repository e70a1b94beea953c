// The shipped figures of 2020 can be read, and the regression to beat is the published one.
#include "analysis/observed.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "analysis/fit.hpp"
#include "models/closures/keys.hpp"

using namespace tierwave::analysis;

namespace {

const Observed& observed() {
  static const Observed read = read_observed(TIERWAVE_SOURCE_DIR "/models/backtest");
  return read;
}

}  // namespace

TEST_CASE("hours lost of 172 countries ten groups and the strengths of closures") {
  CHECK(observed().countries.size() == 172);
  CHECK(observed().countries.at("IND").hours_lost == 0.137);
  CHECK(observed().groups.at("World") == 0.088);
  REQUIRE(observed().closures.size() == 6);
  CHECK(observed().closures.front().left_out.empty());
}

TEST_CASE("the strengths found from all countries are the defaults") {
  const tierwave::schema::Table keys = tierwave::models::closure_keys();
  for (const auto& [key, strength] : observed().closures.front().strengths)
    CHECK(std::get<double>(tierwave::schema::find_key(keys, key)->fallback) == strength);
}

TEST_CASE("a stricter level never takes less") {
  for (const ClosureStrengths& found : observed().closures)
    for (const std::size_t level : {1U, 2U, 4U, 6U, 7U})
      CHECK(found.strengths[level].second >= found.strengths[level - 1].second);
}

TEST_CASE("over the countries of the table a regression on stringency errs by 3.34 points and correlates by 0.55") {
  std::vector<double> hours, stringency;
  for (const char* code :
       {"AUS", "AUT", "BEL", "BGR", "BRA", "CAN", "CHN", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN",
        "FRA", "GBR", "GRC", "HUN", "IDN", "IND", "IRL", "ITA", "JPN", "KOR", "LTU", "LUX", "LVA", "MEX",
        "MLT", "NLD", "POL", "PRT", "ROU", "RUS", "SVK", "SVN", "SWE", "TUR", "TWN", "USA"}) {
    hours.push_back(observed().countries.at(code).hours_lost);
    stringency.push_back(observed().countries.at(code).stringency);
  }
  const Fit fit = fit_of_regression(stringency, hours);
  CHECK(100 * fit.root_mean_square_error == Approx(3.34).margin(0.005));
  CHECK(fit.correlation == Approx(0.55).margin(0.005));
}
