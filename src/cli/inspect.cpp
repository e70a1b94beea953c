#include "results/inspect.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "results/read.hpp"

namespace tierwave::cli {
void inspect(const std::string& results_file, const Common& common) {
  if (common.json)
    fmt::print("{}\n", json_text(results::ResultsReader(results_file)));
  else
    fmt::print("{}", results::inspect(results_file));
}

}  // namespace tierwave::cli
