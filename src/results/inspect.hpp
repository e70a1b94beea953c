// What `tierwave inspect` prints of a results file.
#pragma once
#include <filesystem>
#include <string>

namespace tierwave::results {

// Readable text: what the file is and whether it is complete, its dates, axes, arrays with units, for
// each array over time its world total on the first day, at its lowest and on the last day (its range,
// where a sum has no meaning), and the attributes. With `country` totals are those of it, of the arrays that know countries.
// Errors: as ResultsReader; InvalidInput for a country that the file does not have.
std::string inspect(const std::filesystem::path& path, const std::string& country = "");

}  // namespace tierwave::results
