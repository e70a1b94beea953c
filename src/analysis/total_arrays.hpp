// The arrays in which the file of an ensemble keeps the totals of each replicate (run_totals.hpp): `total_FIGURE` of the
// world and `total_FIGURE_by_AXIS`, with `baseline_` before the name for the baseline over as many days, and
// `total_transfers`. All have the axis `replicate` first.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analysis/run_totals.hpp"
#include "network/network.hpp"
#include "results/read.hpp"
#include "results/results_file.hpp"

namespace tierwave::analysis {

// Whether a figure is kept by an axis.
bool is_kept(Figure figure, By by);

// Unit of totals of a figure: "h", "persons day", "1e6 USD_2011". `money` is the unit of flows.
std::string total_unit(Figure figure, const std::string& money);

// Axes besides those by replicate, country and sector. Where networks are drawn, the number of tiers differs from
// replicate to replicate and nothing is kept by tier.
std::vector<results::Axis> total_axes(const network::Network& network, bool networks_drawn);
std::vector<results::Variable> total_variables(const std::string& money, bool networks_drawn);

// Nothing stands for a replicate that did not finish, which is NaN in the file.
void write_totals(const std::vector<const RunTotals*>& replicates, bool networks_drawn, results::ResultsFile& file);

// Of each replicate. Errors: InvalidInput where the file holds no totals; those of the reader.
std::vector<RunTotals> read_totals(const results::ResultsReader& ensemble, const std::string& place);

}  // namespace tierwave::analysis
