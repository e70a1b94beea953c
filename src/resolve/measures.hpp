// From [[measure]] entries to the plan of measures of a run.
#pragma once
#include "resolve/said.hpp"
#include "resolve/study.hpp"

namespace tierwave::resolve {

// The study's network, calendar, shocks, labour market and mechanisms must be there. Warns of measures that change less
// than a reader expects: that pay households whose demand does not read income, that reach nobody.
// Errors: InvalidInput with all mistakes of all measures: unknown names, measures that can never act, budgets of 0,
// triggers that cannot be met or would flap, two measures that cannot both hold.
models::measures::Plan resolve_measures(const Study& study, Said& said);

// The tables that measures name.
std::vector<std::string> files_of_measures(const scenario::Scenario& scenario);

}  // namespace tierwave::resolve
