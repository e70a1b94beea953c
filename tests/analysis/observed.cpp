// The shipped figures of 2020 can be read, and the regression to beat is the published one.
#include "analysis/observed.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "analysis/fit.hpp"

using namespace tierwave::analysis;

namespace {

const Observed& observed() {
  static const Observed read = read_observed(TIERWAVE_SOURCE_DIR "/models/backtest");
  return read;
}

}  // namespace

TEST_CASE("hours lost of 172 countries ten groups and the ratios of closures") {
  CHECK(observed().countries.size() == 172);
  CHECK(observed().countries.at("IND").hours_lost == 0.137);
  CHECK(observed().groups.at("World") == 0.088);
  REQUIRE(observed().ratios.size() == 6);
  CHECK(observed().ratios.front().left_out.empty());
  CHECK(observed().ratios.front().required_for_some == Approx(0.43).margin(0.005));
  CHECK(observed().ratios.front().recommended == Approx(0.23).margin(0.005));
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
