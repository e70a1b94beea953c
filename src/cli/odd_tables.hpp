// The tables of models/ODD.md: what the description of the model by the ODD protocol (Grimm et al. 2020) takes from the
// program rather than from a writer's memory.
#pragma once
#include <string>

namespace tierwave::cli {

// Markdown, one heading `## NAME` before each table: state, accounts, day, mechanisms, keys, outputs.
std::string odd_tables();

}  // namespace tierwave::cli
