// How shocks travel from country to country and what ensembles claim, beside what was observed: V41 to V44, the share of
// 2020 that came from abroad, and how many published quarters the ensemble of 2020 holds.
#pragma once
#include <vector>

#include "analysis/backtest_run.hpp"

namespace tierwave::analysis {

// Runs of their own, on small networks of shipped economies; what the user overrides in the world of 2020 is left out here.
std::vector<BacktestFigure> travel_figures(const BacktestRun& run, const Observed& observed);

}  // namespace tierwave::analysis
