// Jobs of the scenario's year, where the economy's labour accounts are of another.
#pragma once
#include <string>
#include <vector>

#include "network/network.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// The year whose employment is the baseline of a run that begins in `start`: that year, but 2019 for 2020 to 2022. A baseline is
// a day without the shock, and the figures of those three years hold the shock; the ILO measures the hours lost in them against
// the end of 2019 too (ILO Monitor: COVID-19 and the world of work, 7th edition, January 2021).
int baseline_year(int start);

// Where [economy] names a table of employment, multiplies the employment of each country's firms by one factor, so that the
// country has the table's figure of the baseline year or of `employment_year`; the enterprises that they stand for likewise.
// Flows, hours a worker and labour income stay. Notes countries for which the table has no figure, and a year beyond the table,
// for which the nearest one stands. Errors: InvalidInput for keys that have nothing to act on, an `employment_year` that the
// table does not have, and mistakes of the table.
void carry_employment(const scenario::Scenario& scenario, network::Network& network, std::vector<std::string>& notes);

// The table that carry_employment() reads; empty where it reads none.
std::vector<std::string> files_of_employment(const scenario::Scenario& scenario);

}  // namespace tierwave::resolve
