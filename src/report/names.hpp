// What things are called on the page: entries along axes, and units of amounts.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "analysis/compare.hpp"
#include "analysis/figure_text.hpp"
#include "report/texts.hpp"

namespace tierwave::report {

// The name of an entry along an axis, for people: "Italy" of ITA, "metals machinery". Groups of countries that shipped economies name
// by codes of their own are told by texts.country_groups; other codes that are no country's stay as they are.
std::string entry_name(const analysis::Comparison& comparison, analysis::By by, std::size_t entry, const Texts& texts);

// What a results file says of where it comes from, as text; empty where it says nothing.
std::string attribute(const analysis::ComparedScenario& scenario, std::string_view name);

// "one, two, three", as the language divides names.
std::string joined(const std::vector<std::string>& names, const Texts& texts);

// "million full-time jobs", "billion USD_2018": what amounts of a figure are counted in at this scale.
std::string unit_of(analysis::Figure figure, const analysis::AmountScale& scale, const analysis::Comparison& comparison,
                    const Texts& texts);
// "USD_2018 per job-week", of public money for a job kept.
std::string rate_unit(const analysis::Comparison& comparison, const Texts& texts);

}  // namespace tierwave::report
