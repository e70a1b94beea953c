// The measures of one scenario as scenarios of their own: none of them, each alone, all together.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "analysis/compare.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::cli {

// Each draws what the scenario draws, but for keys of measures that it lacks. With names: "no-measure", the label of each, "all-measures"; of a single measure the first two. Errors: InvalidInput for
// a scenario without measures, and for a label that is one of the other names.
std::vector<std::pair<std::string, scenario::Scenario>> each_measure(const scenario::Scenario& scenario);

// What all measures keep together beside the sum of what each keeps alone, a sentence for hours, jobs and income. Nothing
// where the comparison is not of three scenarios and more that each_measure() made.
std::vector<std::string> interaction(const analysis::Comparison& comparison);

}  // namespace tierwave::cli
