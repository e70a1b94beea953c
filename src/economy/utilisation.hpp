// How much of its plant a cell uses at the baseline: utilisation.csv of an economy folder, optional.
//   country,sector,utilisation   a country of * stands for every country that has no row of its own for the sector
// Utilisation is a share above 0, at most 1; a cell without a row is not known.
#pragma once
#include <filesystem>
#include <string>

#include "economy/economy.hpp"

namespace tierwave::economy {

// Fills economy.utilisation. Errors: InputOutputError for a missing file or a folder; InvalidInput with all mistakes:
// unknown codes, a cell that stands twice, a share out of bounds.
void read_utilisation(const std::filesystem::path& path, Economy& economy);

std::string utilisation_text(const Economy& economy);  // the economy must know some

}  // namespace tierwave::economy
