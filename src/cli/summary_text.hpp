// How the summaries of a run and of an ensemble write their figures.
#pragma once
#include <string>

#include "analysis/figure_text.hpp"

namespace tierwave::cli {

// What is less than this share of the baseline is round-off of sums.
inline constexpr double round_off = 1e-9;

// "12.3", of a share.
using analysis::per_cent;

// "12.3 million jobs", "800 jobs", or "no employment".
using analysis::jobs;

// Which of hours and jobs a network does not bring, as a line of its own; empty where it brings both. NaN: not known.
std::string what_is_not_known(double hours_lost, double employment_lost);

}  // namespace tierwave::cli
