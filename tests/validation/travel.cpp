// How shocks travel, as the backtest prints it: V41 to V44 of README.md, and the band of the ensemble of 2020.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "analysis/backtest_travel.hpp"

using namespace tierwave;
using namespace tierwave::analysis;

TEST_CASE("shocks travel as far as published figures and bounds say") {
  const Context context(1);  // several tests run side by side
  BacktestOptions options;
  options.project = TIERWAVE_SOURCE_DIR;
  const std::vector<BacktestFigure> figures =
      travel_figures(BacktestRun(options, context), read_observed(options.project / "models" / "backtest"));
  const auto ours = [&](const std::string& id) {
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto& one) { return one.id == id; });
    REQUIRE(found != figures.end());
    return found->simulated;
  };
  CHECK(ours("V41") < -0.002);
  CHECK(ours("V41") > -0.009);
  CHECK(ours("V42") > 0.98);
  CHECK(ours("V42") < 1);
  CHECK(ours("V43") > 0.95);
  CHECK(ours("V43-spread") < 0.01);
  CHECK(std::abs(ours("V44")) < 0.2);
  CHECK(ours("V44-spread") < 0.05);
  CHECK(ours("abroad") > 0);  // far too little: README.md
  CHECK(ours("abroad") < 0.25);
  CHECK(ours("band") >= 0.75);
}
