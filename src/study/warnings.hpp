// The texts of all warnings: a result that hangs on one choice, with the parameters to look at. One line each.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "observe/collapse.hpp"
#include "resolve/study.hpp"

namespace tierwave::study {

// A disturbance of stocks that grows by this factor a day without any shock. Empty below a growth of 1 %.
std::string oscillation(const resolve::Study& study, double growth);

std::string collapsed(const resolve::Study& study, const observe::Collapse& collapse);
std::string spreads(const resolve::Study& study, const observe::Collapse& spread);

// Whether the warnings of the days before a run was resumed hold one of a collapse or of a spread.
bool tells_of_collapse(const std::string& warnings);
bool tells_of_spread(const std::string& warnings);

// What is known before the first day: what the study says of its shocks, and an oscillation.
template <class Simulation>
std::vector<std::string> known_beforehand(Simulation& simulation, const resolve::Study& study) {
  std::vector<std::string> warnings = study.said.warnings;
  std::string swing = oscillation(study, simulation.disturbance_growth());
  if (!swing.empty()) warnings.push_back(std::move(swing));
  return warnings;
}

}  // namespace tierwave::study
