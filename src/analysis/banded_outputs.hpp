// Which outputs an ensemble gives in how much detail.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "observe/outputs.hpp"

namespace tierwave::analysis {

// Outputs whose quantiles an ensemble gives, for the world, by country and by sector.
const std::vector<std::string>& banded_outputs();
bool is_banded(const std::string& output);

std::size_t position_of(const std::vector<observe::SummedOutput>& outputs, const std::string& name);

}  // namespace tierwave::analysis
