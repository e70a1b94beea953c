// The table of outputs that are sums over firms.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/day_view.hpp"
#include "results/results_file.hpp"

namespace tierwave::observe {

// What the sum over firms without shocks is to an output.
enum class BaselineRole {
  none,      // there is none
  recorded,  // the array "baseline_" + name
  divisor,   // the output is the sum of the day over that of the baseline
};

// An output that is a sum over firms, recorded by day, country, sector and tier.
struct SummedOutput {
  results::Variable variable;
  BaselineRole baseline;
};

// The cell method over time that goes with a unit: amounts of a day add up over days, all else is a state at its end.
std::string over_time(const std::string& units);

// `money` is the unit of flows, such as "1e6 USD_2011 day-1".
std::vector<SummedOutput> summed_outputs(const std::string& money);

inline constexpr std::size_t summed_output_count = 11;
using SummedFigures = std::array<double, summed_output_count>;  // one entry per output, in their order

// Sums over these firms, one after the other, of a day and of the baseline (0 where there is none).
SummedFigures sum_of_firms(const engine::DayView& day, std::span<const std::uint32_t> firms);
SummedFigures baseline_sum_of_firms(const engine::DayView& day, std::span<const std::uint32_t> firms);

// The array of an output without shocks.
results::Variable baseline_of(results::Variable output);

// "1e6 USD_2011 day-1": the unit of flows of a network.
std::string money_unit(const network::Network& network);

}  // namespace tierwave::observe
