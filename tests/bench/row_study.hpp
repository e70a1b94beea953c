// From a row to a study: its network, under shocks that have begun.
#pragma once
#include "bench/row.hpp"
#include "resolve/study.hpp"

namespace tierwave::bench {

// Single precision. Firms: the shocks of scenarios/covid-2020.toml while workplaces of most countries are closed.
// Sectors: half of them lack labour, and households buy less. Not for dense rows.
resolve::Study study_of(const Row& row, int days, const Context& context);

}  // namespace tierwave::bench
