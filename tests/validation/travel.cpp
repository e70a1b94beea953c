// How shocks travel, as the backtest prints it: V41, V42 and V43 of README.md, and the band of the ensemble of 2020.
#include <catch2/catch.hpp>

#include <algorithm>

#include "analysis/backtest_travel.hpp"

using namespace tierwave;
using namespace tierwave::analysis;

TEST_CASE("shocks travel as far as published figures and bounds say") {
  const Context context(2);
  BacktestOptions options;
  options.project = TIERWAVE_SOURCE_DIR;
  const std::vector<BacktestFigure> figures = travel_figures(BacktestRun(options, context));
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
  CHECK(ours("band") >= 0.75);
}
