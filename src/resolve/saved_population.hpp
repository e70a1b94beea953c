// A population in one flat file, saved once and loaded by many runs.
#pragma once
#include <filesystem>
#include <string>

#include "resolve/population.hpp"
#include "scenario/scenario.hpp"

namespace tierwave::resolve {

// Saves what make_population() gave, so that a run from the file gives the same results. Errors: those of
// network::save_network(); InvalidInput where the scenario asks for another precision than that of the flows.
void save_population(const Population& population, const scenario::Scenario& scenario,
                     const std::filesystem::path& file, bool force);

// Errors: those of network::load_network(); InvalidInput where the scenario asks for another precision than that of the
// flows, or names an economy that is not the one the file was made from.
Population load_population(const scenario::Scenario& scenario, const std::string& file);

}  // namespace tierwave::resolve
