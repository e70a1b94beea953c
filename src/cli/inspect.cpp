#include "results/inspect.hpp"

#include <fmt/format.h>

#include "base/errors.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "results/read.hpp"

namespace tierwave::cli {
void inspect(const ResultsInspect& command, const Common& common) {
  const std::string& results_file = command.file;
  if (common.json && !command.country.empty())
    throw UsageError("--country and --json exclude each other: the JSON has no totals; leave one of them out");
  if (common.json)
    fmt::print("{}\n", json_text(results::ResultsReader(results_file)));
  else
    fmt::print("{}", results::inspect(results_file, command.country));
}

}  // namespace tierwave::cli
