// The page in three plain sentences, made from the numbers: what is lost, what helps or who is hit, and a caveat.
#pragma once
#include <array>
#include <string>

#include "analysis/compare.hpp"
#include "report/texts.hpp"

namespace tierwave::report {

// Plain text, not escaped. Of hours, or of output where hours are not known.
std::array<std::string, 3> headline_of(const analysis::Comparison& comparison, const Texts& texts);

// The figure of the headline, the charts and the tables by country, sector, tier and size class.
analysis::Figure main_figure(const analysis::Comparison& comparison);

// Of the scenarios beside the baseline, the one that keeps most of a figure of the world; nothing where there is none.
const analysis::ComparedFigure* best_of(const analysis::Comparison& comparison, analysis::Figure figure);

}  // namespace tierwave::report
