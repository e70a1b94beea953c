// How the summaries of a run and of an ensemble write their figures.
#pragma once
#include <string>

#include "base/units.hpp"

namespace tierwave::cli {

// What is less than this share of the baseline is round-off of sums.
inline constexpr double round_off = 1e-9;

// A share with one digit after the point: "12.3". What one digit would show as nothing keeps one digit of its own
// ("0.004"), round-off alone is "0.0" and never "-0.0", and what is not known (NaN) is "-".
std::string per_cent(double share);

// "12.3 million jobs", "800 jobs", or "no employment".
std::string jobs(Persons employment);

// Which of hours and jobs a network does not bring, as a line of its own; empty where it brings both. NaN: not known.
std::string what_is_not_known(double hours_lost, double employment_lost);

}  // namespace tierwave::cli
