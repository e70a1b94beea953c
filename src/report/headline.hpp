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

// The name of an entry along an axis, for people: "Italy" of ITA, "metals machinery". Groups of countries that shipped economies name
// by codes of their own are told by texts.country_groups; other codes that are no country's stay as they are.
std::string entry_name(const analysis::Comparison& comparison, analysis::By by, std::size_t entry, const Texts& texts);

}  // namespace tierwave::report
