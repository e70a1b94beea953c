// What stands under the headings of the page, as HTML.
#pragma once
#include <string>

#include "report/page.hpp"

namespace tierwave::report {

// section_scenarios.cpp: levels, differences and public money, each under a heading of its own; keys that differ
std::string scenarios_html(const analysis::Comparison& comparison, const Texts& texts);
// section_runs.cpp: the line chart of the days, and the maps of countries by sectors
std::string days_html(const Contents& contents, const Texts& texts);
std::string cells_html(const Contents& contents, const Texts& texts);
// section_effects.cpp: a waterfall of where losses come from
std::string effects_html(const Contents& contents, const Texts& texts);
// section_keys.cpp: how far each key that is drawn or swept moves the figure
std::string keys_html(const Contents& contents, const Texts& texts);
// section_map.cpp: the map of what the baseline loses
std::string map_html(const analysis::Comparison& comparison, const Texts& texts);
// section_groups.cpp: bars and tables by country; tables by sector, tier, sex, contract and size class
std::string countries_html(const analysis::Comparison& comparison, const Texts& texts);
std::string groups_html(const analysis::Comparison& comparison, const Texts& texts);
// section_sources.cpp: warnings, assumptions with their sources, limits, how to make the page again
std::string warnings_html(const analysis::Comparison& comparison, const Texts& texts);
std::string assumptions_html(const analysis::Comparison& comparison, const Texts& texts);
std::string limits_html(const Texts& texts);
std::string again_html(const Contents& contents, const std::string& output, const Texts& texts);

}  // namespace tierwave::report
