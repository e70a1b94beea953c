// The table of all outputs: the writer, the data dictionary and the tests come from it.
#pragma once
#include <string>
#include <vector>

#include "engine/day_view.hpp"
#include "results/results_file.hpp"

namespace tierwave::study {

// An output that is a sum over firms, recorded by day, country, sector and tier.
struct SummedOutput {
  results::Variable variable;
  double (*of_firm)(const engine::DayView&, std::size_t firm);
  // The firm's value without a shock, for the array "baseline_" + name; null where there is none.
  double (*baseline_of_firm)(const engine::DayView&, std::size_t firm);
};

// `money` is the unit of flows, such as "1e6 USD_2011 day-1".
std::vector<SummedOutput> summed_outputs(const std::string& money);

// Outputs with a shape or meaning of their own; the recorder fills them by name.
std::vector<results::Variable> other_outputs(const std::string& money);

// Axes of a results file: time, country, sector, tier, product.
std::vector<results::Axis> axes(const network::Network& network, const std::string& first_day, int days);

}  // namespace tierwave::study
